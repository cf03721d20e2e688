import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import type { Derive } from "./deriving.ts";
import { withoutNulls } from "./factsRow.ts";
import { flagsOf } from "./flags.ts";
import { oneOf } from "./oneOf.ts";
import type { WrittenVersion } from "./settleDossier.ts";
import { KEPT_COLUMNS, RENEWED_COLUMNS, VERSION_COLUMNS, WRITTEN_COLUMNS } from "./versionColumns.ts";

export type BatchStamp = { authority: AgencyCode; batch: number; knownAt: Instant };

/**
 * What becomes of some dossiers in one go.
 * @property current new current versions
 * @property replaced codes whose stored current version is closed
 * @property passed versions that were never current
 * @property absorbed codes whose dossier lives on under another code
 * @property confirmed current versions that a later source time says again
 */
export type VersionChanges = {
  current: WrittenVersion[];
  replaced: string[];
  passed: WrittenVersion[];
  absorbed: string[];
  confirmed: { code: string; settled_time: Instant }[];
};

/** Writes them set by set; one statement each, whatever their number. */
export async function writeVersions(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  { current, replaced, passed, absorbed, confirmed }: VersionChanges,
  derive: Derive,
): Promise<void> {
  const rowOf = (it: WrittenVersion) => ({ ...versionRow(it), ...derive(it.facts, knownAt) });
  const written = sql.raw(WRITTEN_COLUMNS);
  if (passed.length > 0) {
    await sql`
      insert into dossier_history (authority, batch, known_from, known_to, ${written})
      select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${knownAt}::timestamptz, ${written}
      from ${columnArrays(VERSION_COLUMNS, passed.map(rowOf))}`.execute(db);
  }
  const closing = [...replaced, ...absorbed];
  if (closing.length > 0) {
    const kept = sql.raw(KEPT_COLUMNS);
    await sql`
      insert into dossier_history (${kept}, known_to)
      select ${kept}, ${knownAt}::timestamptz from dossier
      where authority = ${authority} and ${oneOf("code", closing)}`.execute(db);
  }
  if (current.length > 0) {
    await sql`
      insert into dossier (authority, batch, known_from, ${written})
      select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${written}
      from ${columnArrays(VERSION_COLUMNS, current.map(rowOf))}
      on conflict (authority, code) do update set ${sql.raw(RENEWED_COLUMNS)}`.execute(db);
  }
  if (absorbed.length > 0) {
    await sql`delete from dossier where authority = ${authority} and ${oneOf("code", absorbed)}`.execute(db);
  }
  if (confirmed.length > 0) {
    await sql`
      update dossier set settled_time = it.settled_time
      from ${columnArrays({ code: "text", settled_time: "timestamptz" }, confirmed)}
      where dossier.authority = ${authority} and dossier.code = it.code`.execute(db);
  }
}

function versionRow(it: WrittenVersion): Record<string, unknown> {
  return {
    ...it.row,
    ...flagsOf(it.facts),
    code: it.code,
    source: it.source,
    kind: it.kind,
    source_time: it.sourceTime,
    settled_time: it.settledTime,
    raw_hash: it.rawHash,
    content_hash: it.contentHash,
    told_hash: it.toldHash,
    told: it.told && withoutNulls(it.told),
    deleted: it.deleted,
  };
}
