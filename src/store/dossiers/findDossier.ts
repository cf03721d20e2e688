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

/** @property otherCodes codes that lead to it, sorted @property versions in the order in which they were recorded */
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
  if (!current) return undefined;
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
  const now = versionOfRow(current);
  const versions = [
    ...closed.map((row) => ({ version: versionOfRow(row), until: row.known_to.toISOString() })),
    { version: now, until: null },
  ].sort((a, b) => ((a.version.version ?? 0n) < (b.version.version ?? 0n) ? -1 : 1));
  return {
    code: kept,
    otherCodes,
    facts: now.facts,
    deleted: now.deleted,
    versions: versions.map(({ version, until }) => found(version, until)),
  };
}

function found(it: StoredVersion, knownUntil: Instant | null): DossierVersionFound {
  const { code, facts, deleted, kind, source, sourceTime, knownFrom, batch, rawHash } = it;
  return { code, facts, deleted, kind, source, sourceTime, knownFrom, knownUntil, batch, rawHash };
}
