import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Database } from "../database.ts";
import type { Schema } from "../schema.ts";
import { columnArrays, namesOf } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import { derivingOf, startDeriving } from "./deriving.ts";
import { namesOfDossiers } from "./knownAround.ts";
import { lockAuthority } from "./lockAuthority.ts";
import { STORED_COLUMNS, versionOfRow } from "./storedVersion.ts";

/** Versions read, derived and written in one transaction. */
const PAGE = 2_000;
type Place = "dossier" | "dossier_history";
type Key = { code: string; version: string };

/**
 * Fills in what is derived of versions that lack it: those stored before it was kept, and all when a lateness rule or a calendar
 * changed. What a version has already stays, so a past instant keeps its answers. With what is known now of catalogue and
 * ratings; in pages, each of its own transaction, so it may be stopped and started again.
 * @param onProgress called after every page with the number of versions filled so far
 * @returns how many versions were filled
 */
export async function rederiveAll(
  { sql: db }: Database,
  onProgress: (versions: number) => void = () => {},
): Promise<number> {
  const authorities = await db.selectFrom("import_batch").select("authority").distinct().execute();
  let filled = 0;
  for (const { authority } of authorities) {
    const marks = await lackedMarks(db, authority);
    if (marks === null) continue;
    for (const place of ["dossier", "dossier_history"] as const) {
      let after: Key | null = { code: "", version: "0" };
      while (after !== null) {
        const from: Key = after;
        const page = await db.transaction().execute((tx) => fillPage(tx, authority, place, from));
        filled += page.versions;
        after = page.last;
        if (page.versions > 0) onProgress(filled);
      }
    }
    await sql`insert into derived_state (authority, marks) values (${authority}, ${marks}::int[])
      on conflict (authority) do update set marks = excluded.marks`.execute(db);
  }
  return filled;
}

/** The marks of today, when some version may lack one; null when it is known that none does. */
async function lackedMarks(db: Kysely<Schema>, authority: AgencyCode): Promise<readonly number[] | null> {
  const { positions } = await db.transaction().execute((tx) => startDeriving(tx, authority));
  const { rows } = await sql<{ marks: number[] }>`
    select marks from derived_state where authority = ${authority}`.execute(db);
  const had = rows[0]?.marks ?? [];
  return rows.length > 0 && positions.every((it) => had.includes(it)) ? null : positions;
}

/** Fills the next versions after one; `last` is null when there are no more. */
async function fillPage(
  tx: Kysely<Schema>,
  authority: AgencyCode,
  place: Place,
  after: Key,
): Promise<{ versions: number; last: Key | null }> {
  await lockAuthority(tx, authority);
  const deriving = await startDeriving(tx, authority);
  const lacking = ["opened_day = '-infinity'", ...deriving.positions.map((at) => `late[${at}] is null`)];
  // What was superseded before it came was never believed: nobody asks what follows from it.
  const believed = place === "dossier" ? "true" : "known_from < known_to";
  const rows = await tx
    .selectFrom(place)
    .select(STORED_COLUMNS)
    .where("authority", "=", authority)
    .where(sql<boolean>`(code, version) > (${after.code}, ${after.version}::bigint)`)
    .where(sql<boolean>`(${sql.raw(lacking.join(" or "))}) and ${sql.raw(believed)}`)
    .orderBy("code")
    .orderBy("version")
    .limit(PAGE)
    .execute();
  if (rows.length === 0) return { versions: 0, last: null };
  const versions = rows.map(versionOfRow);
  const derive = await derivingOf(tx, deriving, namesOfDossiers(versions.map(({ facts }) => facts)));
  const derived = versions.map((it) => ({
    code: it.code,
    version: String(it.version),
    ...derive(it.facts, it.knownFrom),
  }));
  await sql`
    update ${sql.table(place)} as known set ${sql.raw(FILLED)}
    from ${columnArrays({ code: "text", version: "bigint", ...DERIVED_COLUMNS }, derived)}
    where known.authority = ${authority} and known.code = it.code and known.version = it.version`.execute(tx);
  return { versions: rows.length, last: rows.length < PAGE ? null : (rows.at(-1) ?? null) };
}

/** What is there stays; a list of marks is filled member by member. */
const FILLED = namesOf(DERIVED_COLUMNS)
  .map((column) =>
    DERIVED_COLUMNS[column] === "tstzmultirange[]"
      ? `${column} = (select array_agg(coalesce(was, is_now) order by at) from unnest(known.${column}, it.${column}) with ordinality as member(was, is_now, at))`
      : `${column} = case when known.opened_day = '-infinity' then it.${column} else known.${column} end`,
  )
  .join(", ");
