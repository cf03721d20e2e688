import type { Dossier } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { STORED_COLUMNS, type StoredVersion, versionOfRow } from "./storedVersion.ts";

/**
 * One version of a dossier as it was known.
 * @property knownUntil null while it is believed; equal to `knownFrom` when it was superseded before it came
 * @property rawHash SHA-256 of the record it came from, kept apart
 */
type DossierVersionFound = {
  code: string;
  facts: Dossier;
  deleted: boolean;
  kind: StoredVersion["kind"];
  source: string;
  sourceTime: Instant | null;
  knownFrom: Instant;
  knownUntil: Instant | null;
  batch: number;
  rawHash: string;
};

/**
 * @property otherCodes codes that lead to it, sorted
 * @property facts what is believed, or was last where nothing is
 * @property versions in the order in which they were recorded; none is believed where what knew of it was undone
 */
export type DossierFound = {
  code: string;
  otherCodes: string[];
  facts: Dossier;
  deleted: boolean;
  versions: DossierVersionFound[];
};

/** A dossier by any of its codes, with everything that was ever known of it. */
export async function findDossier(
  { sql: db }: Database,
  authority: AgencyCode,
  code: string,
): Promise<DossierFound | undefined> {
  const alias = await db
    .selectFrom("dossier_alias")
    .select("code")
    .where("authority", "=", authority)
    .where("alias", "=", code)
    .executeTakeFirst();
  const kept = alias?.code ?? code;
  const current = await db
    .selectFrom("dossier")
    .select(STORED_COLUMNS)
    .where("authority", "=", authority)
    .where("code", "=", kept)
    .executeTakeFirst();
  const aliases = await db
    .selectFrom("dossier_alias")
    .select("alias")
    .where("authority", "=", authority)
    .where("code", "=", kept)
    .orderBy("alias")
    .execute();
  const otherCodes = aliases.map((it) => it.alias);
  const closed = await db
    .selectFrom("dossier_history")
    .select([...STORED_COLUMNS, "known_to"])
    .where("authority", "=", authority)
    .where("code", "in", [kept, ...otherCodes])
    .execute();
  const rows = [
    ...closed.map((row) => ({ version: versionOfRow(row), until: row.known_to.toISOString() })),
    ...(current ? [{ version: versionOfRow(current), until: null }] : []),
  ].sort((a, b) => ((a.version.version ?? 0n) < (b.version.version ?? 0n) ? -1 : 1));
  const versions = rows.map(({ version, until }) => found(version, until));
  const last = versions.find((it) => it.knownUntil === null) ?? lastBelieved(versions);
  return last && { code: kept, otherCodes, facts: last.facts, deleted: last.deleted, versions };
}

/** Of versions of which none is believed any more, the one that was believed last. */
export function lastBelieved<Version extends Pick<DossierVersionFound, "knownFrom" | "knownUntil">>(
  versions: readonly Version[],
): Version | undefined {
  return versions.findLast((it) => it.knownUntil !== it.knownFrom);
}

function found(it: StoredVersion, knownUntil: Instant | null): DossierVersionFound {
  const { code, facts, deleted, kind, source, sourceTime, knownFrom, batch, rawHash } = it;
  return { code, facts, deleted, kind, source, sourceTime, knownFrom, knownUntil, batch, rawHash };
}
