import { sql } from "kysely";
import type { Database } from "#store/database.ts";

/** Every row of every table as the database spells it, sorted: two databases hold the same when these are equal. */
export async function everyTable({ sql: db }: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(it)::text as row from ${sql.table(name)} as it order by 1`.execute(db);
    all[name] = rows.map((it) => it.row);
  }
  return all;
}
