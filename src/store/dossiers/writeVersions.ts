import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { flagsOf } from "./flags.ts";
import type { WrittenVersion } from "./settleDossier.ts";
import { KEPT_COLUMNS, RENEWED_COLUMNS, WRITTEN_COLUMNS, WRITTEN_TYPES } from "./versionColumns.ts";

export type BatchStamp = { authority: AgencyCode; batch: number; knownAt: Instant };

/**
 * What becomes of some dossiers in one go.
 * @property current new current versions; an earlier one of the same code is closed first
 * @property passed versions that were never current
 * @property absorbed codes whose dossier lives on under another code
 * @property confirmed current versions that a later source time says again
 */
export type VersionChanges = {
  current: WrittenVersion[];
  passed: WrittenVersion[];
  absorbed: string[];
  confirmed: { code: string; settledTime: Instant }[];
};

/** Writes them set by set; one statement each, whatever their number. */
export async function writeVersions(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  { current, passed, absorbed, confirmed }: VersionChanges,
): Promise<void> {
  const written = sql.raw(WRITTEN_COLUMNS);
  const types = sql.raw(WRITTEN_TYPES);
  if (passed.length > 0) {
    await sql`
      insert into dossier_history (authority, batch, known_from, known_to, ${written})
      select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${knownAt}::timestamptz, ${written}
      from json_to_recordset(${jsonOf(passed)}::json) as it(${types})`.execute(db);
  }
  const closing = [...current.map((it) => it.code), ...absorbed];
  if (closing.length > 0) {
    const kept = sql.raw(KEPT_COLUMNS);
    await sql`
      insert into dossier_history (${kept}, known_to)
      select ${kept}, ${knownAt}::timestamptz from dossier
      where authority = ${authority} and code = any(${closing}::text[])`.execute(db);
  }
  if (current.length > 0) {
    await sql`
      insert into dossier (authority, batch, known_from, ${written})
      select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${written}
      from json_to_recordset(${jsonOf(current)}::json) as it(${types})
      on conflict (authority, code) do update set ${sql.raw(RENEWED_COLUMNS)}`.execute(db);
  }
  if (absorbed.length > 0) {
    await sql`delete from dossier where authority = ${authority} and code = any(${absorbed}::text[])`.execute(
      db,
    );
  }
  if (confirmed.length > 0) {
    await sql`
      update dossier set settled_time = it.settled_time
      from json_to_recordset(${JSON.stringify(confirmed.map((it) => ({ code: it.code, settled_time: it.settledTime })))}::json)
        as it(code text, settled_time timestamptz)
      where dossier.authority = ${authority} and dossier.code = it.code`.execute(db);
  }
}

function jsonOf(versions: readonly WrittenVersion[]): string {
  return `[${versions.map(writtenJson).join(",")}]`;
}

/** The facts were spelled once for their hash; the rest is put before them. */
function writtenJson(it: WrittenVersion): string {
  const rest = {
    code: it.code,
    source: it.source,
    kind: it.kind,
    source_time: it.sourceTime,
    settled_time: it.settledTime,
    raw_hash: `\\x${it.rawHash}`,
    content_hash: `\\x${it.contentHash}`,
    told: it.told && knownOf(it.told),
    deleted: it.deleted,
    ...flagsOf(it.facts),
  };
  return `${JSON.stringify(rest).slice(0, -1)},${it.json.slice(1)}`;
}

function knownOf(told: object): object {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
}
