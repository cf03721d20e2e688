import { type Connection, rowsOf } from "#store/statement.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { CountedItem, MarkPositions } from "./item.ts";

/** What counters are kept of, and where the lateness marks of this database stand. */
export type Counting = { items: readonly CountedItem[]; marks: MarkPositions };

/** Adds a query of contributions to the counters. */
export async function addUp(
  tx: Connection,
  contributions: SqlText,
  values: Readonly<Record<string, unknown>>,
  items: readonly CountedItem[],
): Promise<void> {
  if (items.length > 0) await rowsOf(tx, addUpSql(contributions), values);
}

/**
 * The statement of it. Contributions come in the order of their periods, which keeps those of a period together; nobody else
 * writes to the counters of an authority meanwhile.
 */
export function addUpSql(contributions: SqlText): SqlText {
  return `insert into counter (authority, period, at, rule, cell, yes, no, unknown)
select :authority, period, at, rule, cell, yes, no, unknown from (${contributions}) as news
on conflict (authority, period, at, rule, cell) do update
set yes = counter.yes + excluded.yes, no = counter.no + excluded.no, unknown = counter.unknown + excluded.unknown`;
}
