import type { Selectable } from "kysely";
import type { Dossier, DossierVersion, VersionKind } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { Instant } from "#terms/instant.ts";
import type { DossierTables } from "./dossierTables.ts";
import { factsOf, spelledFacts } from "./spelledFacts.ts";

/** What is believed of a dossier after some deliveries. @property contentHash SHA-256 of the one spelling of its facts */
export type Belief = { facts: Dossier; deleted: boolean; contentHash: string };

export function belief(facts: Dossier, deleted: boolean): Belief {
  return { facts, deleted, contentHash: spelledFacts(facts).hash };
}

/** Whether the same is believed. The last facts of a dossier that is gone count too: it may come back. */
export function sameBelief(
  one: Pick<Belief, "deleted" | "contentHash">,
  other: Pick<Belief, "deleted" | "contentHash">,
): boolean {
  return one.deleted === other.deleted && one.contentHash === other.contentHash;
}

/** What a delivery did: told the whole, told a part, or said that the dossier is gone. */
type DeliveredKind = VersionKind | "tombstone";

export const kindOf = ({ deleted, kind }: DossierVersion): DeliveredKind => (deleted ? "tombstone" : kind);

/**
 * A version as the tables hold it.
 * @property version its number; null until it is stored
 * @property settledTime newest source time that said these facts
 * @property toldHash SHA-256 of the one spelling of what its delivery told. A record read the same way tells the same; read
 * with a better agency alias or a mended reader it tells something else, and counts again
 * @property told what a partial delivery told by itself; null when the facts are all it told
 */
export type StoredVersion = {
  version: bigint | null;
  code: string;
  knownFrom: Instant;
  batch: number;
  source: string;
  kind: DeliveredKind;
  sourceTime: Instant | null;
  settledTime: Instant | null;
  rawHash: string;
  contentHash: string;
  toldHash: string;
  told: Dossier | null;
  deleted: boolean;
  facts: Dossier;
};

/** The columns a version is read from; those the database or the store derives stay where they are. */
export const STORED_COLUMNS = [
  "code",
  "version",
  "known_from",
  "batch",
  "source",
  "kind",
  "source_time",
  "settled_time",
  "raw_hash",
  "content_hash",
  "told_hash",
  "told",
  "deleted",
  "facts",
] as const satisfies readonly (keyof DossierTables["dossier"])[];

export function versionOfRow(
  row: Pick<Selectable<DossierTables["dossier"]>, (typeof STORED_COLUMNS)[number]>,
): StoredVersion {
  const { code } = row;
  return {
    version: BigInt(row.version),
    code,
    knownFrom: row.known_from.toISOString(),
    batch: row.batch,
    source: row.source,
    kind: row.kind,
    sourceTime: instant(row.source_time),
    settledTime: instant(row.settled_time),
    rawHash: Buffer.from(row.raw_hash).toString("hex"),
    contentHash: Buffer.from(row.content_hash).toString("hex"),
    toldHash: Buffer.from(row.told_hash).toString("hex"),
    told: row.told === null ? null : { ...nothingKnown(code), ...JSON.parse(row.told) },
    deleted: row.deleted,
    facts: factsOf(code, row.facts),
  };
}

const instant = (it: Date | null): Instant | null => it?.toISOString() ?? null;
