import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** A database, or a transaction of it. */
export type Connection = Kysely<Schema>;

/** SQL with named places for values (`:from_day`), as psql reads it too. Two colons are a cast. */
export type SqlText = string;

export const PLACE = /(?<![:\w]):([a-z_][a-z0-9_]*)/g;

/**
 * Runs a statement with a value for each of its places, and gives its rows.
 * @throws Error when a place has no value
 */
export async function rowsOf<Row>(
  db: Connection,
  text: SqlText,
  values: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const { rows } = await bound(text, values).execute(db);
  return rows as Row[];
}

function bound(text: SqlText, values: Readonly<Record<string, unknown>>) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(PLACE)) {
    const name = found[1] ?? "";
    if (!(name in values)) throw new Error(`no value for :${name}`);
    parts.push(sql.raw(text.slice(from, found.index)), sql`${values[name]}`);
    from = found.index + found[0].length;
  }
  parts.push(sql.raw(text.slice(from)));
  return sql.join(parts, sql.raw(""));
}
