import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import { oneOf } from "./oneOf.ts";
import type { StoredVersion } from "./storedVersion.ts";
import { KEPT_COLUMNS } from "./versionColumns.ts";
import type { VersionRows } from "./versionRows.ts";

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
  current: StoredVersion[];
  replaced: string[];
  passed: StoredVersion[];
  absorbed: string[];
  confirmed: { code: string; settled_time: Instant }[];
};

/** Writes them set by set; one statement each, whatever their number. */
export async function writeVersions(
  db: Kysely<Schema>,
  { authority, knownAt }: BatchStamp,
  { replaced, absorbed, confirmed }: VersionChanges,
  { passed, current }: VersionRows,
): Promise<void> {
  await passed.writeTo(db, "dossier_history");
  const closing = [...replaced, ...absorbed];
  if (closing.length > 0) {
    const kept = sql.raw(KEPT_COLUMNS);
    await sql`
      with closed as (
        delete from dossier where authority = ${authority} and ${oneOf("code", closing)} returning ${kept}
      )
      insert into dossier_history (${kept}, known_to)
      select ${kept}, ${knownAt}::timestamptz from closed`.execute(db);
  }
  await current.writeTo(db, "dossier");
  if (confirmed.length > 0) {
    await sql`
      update dossier set settled_time = it.settled_time
      from ${columnArrays({ code: "text", settled_time: "timestamptz" }, confirmed)}
      where dossier.authority = ${authority} and dossier.code = it.code`.execute(db);
  }
}
