import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import { oneOf } from "./oneOf.ts";
import type { BatchStamp, VersionChanges } from "./versionChanges.ts";
import { KEPT_COLUMNS } from "./versionColumns.ts";
import type { VersionRows } from "./versionRows.ts";

/** Writes what becomes of some dossiers, set by set; one statement each, whatever their number. */
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
