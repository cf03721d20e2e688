import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { columnArrays, type RowsPart, sideBySide } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import type { Derive } from "./deriving.ts";
import { FACT_COLUMNS, withoutNulls } from "./factsRow.ts";
import { FLAG_COLUMNS, flagsOf } from "./flags.ts";
import { oneOf } from "./oneOf.ts";
import type { WrittenVersion } from "./settleDossier.ts";
import {
  KEPT_COLUMNS,
  RENEWED_COLUMNS,
  SOURCE_COLUMNS,
  TOLD_COLUMNS,
  WRITTEN_COLUMNS,
} from "./versionColumns.ts";

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
  const written = sql.raw(WRITTEN_COLUMNS);
  if (passed.length > 0) {
    // Never believed, so that nothing needs to follow from them.
    const told = sql.raw(TOLD_COLUMNS);
    await sql`
      insert into dossier_history (authority, batch, known_from, known_to, ${told})
      select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${knownAt}::timestamptz, ${told}
      from ${sideBySide(toldOf(passed))}`.execute(db);
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
    const derived = { types: DERIVED_COLUMNS, rows: current.map(({ facts }) => derive(facts, knownAt)) };
    await sql`
      insert into dossier (authority, batch, known_from, ${written})
      select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${written}
      from ${sideBySide([...toldOf(current), derived])}
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

/** What the deliveries of versions tell, as columns. */
function toldOf(versions: readonly WrittenVersion[]): RowsPart[] {
  return [
    { types: SOURCE_COLUMNS, rows: versions.map(sourceRow) },
    { types: FACT_COLUMNS, rows: versions.map(({ row }) => row) },
    { types: FLAG_COLUMNS, rows: versions.map(({ facts }) => flagsOf(facts)) },
  ];
}

function sourceRow(it: WrittenVersion): Record<keyof typeof SOURCE_COLUMNS, unknown> {
  return {
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
