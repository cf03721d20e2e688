import { type Kysely, sql } from "kysely";
import type { LatenessMark } from "#dossier/derive/derivedFacts.ts";
import type { Schema } from "../schema.ts";

/** Where the answers for each mark are kept in `late` and `late_unknown`, counted from 1; a mark not met before gets a place. */
export async function placeMarks(db: Kysely<Schema>, marks: readonly LatenessMark[]): Promise<number[]> {
  const places = await findMarks(db, marks);
  if (!places.includes(undefined)) return places.filter((it) => it !== undefined);
  // One at a time, so that no place is given twice.
  await sql`lock table lateness_mark in share row exclusive mode`.execute(db);
  const still = await findMarks(db, marks);
  for (const [index, mark] of marks.entries()) {
    if (still[index] !== undefined) continue;
    await sql`
      insert into lateness_mark (position, rule, cause, hash)
      select coalesce(max(position), 0) + 1, ${mark.rule}::text, ${mark.cause}::text, ${mark.hash}::text
      from lateness_mark`.execute(db);
  }
  return (await findMarks(db, marks)).filter((it) => it !== undefined);
}

/** The same without giving a place to marks not met before: those are undefined. */
export async function findMarks(
  db: Kysely<Schema>,
  marks: readonly LatenessMark[],
): Promise<(number | undefined)[]> {
  const rows = await db.selectFrom("lateness_mark").selectAll().execute();
  return marks.map(
    ({ rule, cause, hash }) =>
      rows.find((it) => it.rule === rule && it.cause === cause && it.hash === hash)?.position,
  );
}
