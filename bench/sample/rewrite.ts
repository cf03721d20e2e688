import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";

/**
 * What the database alone takes to write the rows that are there once more, in milliseconds: nothing is read from a file,
 * settled, judged or counted. No way of loading can be faster on this engine.
 */
export async function rewriteAll({ sql }: Database): Promise<number> {
  let spent = 0;
  for (const table of ["dossier", "dossier_history"]) {
    const [columns] = await rowsOf<{ names: string }>(sql, WRITTEN, { table });
    const names = columns?.names ?? "";
    await rowsOf(sql, `create table ${table}_again (like ${table} including all)`, {});
    const began = performance.now();
    await rowsOf(sql, `insert into ${table}_again (${names}) select ${names} from ${table}`, {});
    spent += performance.now() - began;
    await rowsOf(sql, `drop table ${table}_again`, {});
  }
  return spent;
}

const WRITTEN = `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
where attrelid = (:table)::regclass and attnum > 0 and attgenerated = '' and not attisdropped`;
