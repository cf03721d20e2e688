import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import { oneOf } from "./oneOf.ts";
import type { BatchStamp, VersionChanges } from "./versionChanges.ts";
import { KEPT_COLUMNS } from "./versionColumns.ts";
import type { VersionRows } from "./versionRows.ts";

/** Writes what becomes of some dossiers, set by set; one statement each, whatever their number. */
export async function writeVersions(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
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
  if (confirmed.length === 0) return;
  await sql`
    insert into batch_confirmation (authority, code, version, batch, settled_before, settled_time)
    select known.authority, known.code, known.version, ${batch}::integer, known.settled_time, it.settled_time
    from dossier as known join ${columnArrays(CONFIRMED, confirmed)} on known.code = it.code
    where known.authority = ${authority}
    on conflict (authority, code, version, batch) do update set settled_time = excluded.settled_time`.execute(
    db,
  );
  await settleTimes(db, authority, confirmed);
}

const CONFIRMED = { code: "text", settled_time: "timestamptz" } as const;

/** Current versions are settled by another time from now on. */
export async function settleTimes(
  db: Kysely<Schema>,
  authority: AgencyCode,
  times: readonly { code: string; settled_time: Instant | null }[],
): Promise<void> {
  if (times.length === 0) return;
  await sql`
    update dossier set settled_time = it.settled_time from ${columnArrays(CONFIRMED, times)}
    where dossier.authority = ${authority} and dossier.code = it.code`.execute(db);
}
