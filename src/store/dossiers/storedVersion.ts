import { hash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Dossier, VersionKind } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { Instant } from "#terms/instant.ts";
import { namesOf } from "./columnArrays.ts";
import type { DossierTables } from "./dossierTables.ts";
import { FACT_COLUMNS, type FactsRow, factsRow, factsText } from "./factsRow.ts";

/** What is believed of a dossier after some deliveries: its facts, the one spelling of them as columns, and its SHA-256. */
export type Belief = { facts: Dossier; deleted: boolean; row: FactsRow; contentHash: string };

export function belief(facts: Dossier, deleted: boolean): Belief {
  const row = factsRow(facts);
  return { facts, deleted, row, contentHash: hash("sha256", factsText(row)) };
}

/** Whether the same is believed. The last facts of a dossier that is gone count too: it may come back. */
export function sameBelief(
  one: Pick<Belief, "deleted" | "contentHash">,
  other: Pick<Belief, "deleted" | "contentHash">,
): boolean {
  return one.deleted === other.deleted && one.contentHash === other.contentHash;
}

/**
 * A version as the tables hold it.
 * @property version its number; null until it is stored
 * @property settledTime newest source time that said these facts
 * @property toldHash of what its delivery told, see `toldHashOf`
 * @property told what a partial delivery told by itself; null when the facts are all it told
 */
export type StoredVersion = {
  version: bigint | null;
  code: string;
  knownFrom: Instant;
  batch: number;
  source: string;
  kind: VersionKind | "tombstone";
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
  ...namesOf(FACT_COLUMNS),
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
    told: row.told && { ...nothingKnown(code), ...row.told },
    deleted: row.deleted,
    facts: {
      code,
      otherCodes: row.other_codes,
      agency: row.agency,
      agencyAsGiven: row.agency_as_given,
      procedure: row.procedure,
      procedureAsGiven: row.procedure_as_given,
      channel: row.channel,
      state: row.state,
      submittedAt: instant(row.submitted_at),
      receivedAt: instant(row.received_at),
      dueAt: instant(row.due_at),
      finishedAt: instant(row.finished_at),
      returnedAt: instant(row.returned_at),
      refusedAt: instant(row.refused_at),
      pauses: row.pauses,
      steps: row.steps,
      components: row.components,
      results: row.results,
      hasDigitisedComponent: row.has_digitised_component,
      paidOnline: row.paid_online,
      fees: row.fees,
      verifiedAccount: row.verified_account,
      databases: row.databases,
    },
  };
}

const instant = (it: Date | null): Instant | null => it?.toISOString() ?? null;
