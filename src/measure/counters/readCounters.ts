import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { Count } from "../countFromFacts.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";
import { type Question, valuesOf } from "../question.ts";
import { type MarkPositions, ruleKey } from "./item.ts";

/** Counts of rules over dossiers from their counters: what has come by the moment of judging is added up. */
export async function readCounters(
  { sql: db }: Database,
  predicates: readonly Predicate[],
  question: Question,
  marks: MarkPositions,
): Promise<Count[]> {
  const idOf = new Map(predicates.map((it) => [ruleKey(it, marks), it.id]));
  const values = { ...valuesOf(question), rules: [...idOf.keys()] };
  const rows = await rowsOf<Row>(db, countersSql(question.agencies !== null), values);
  const counts = new Map<string, Count>();
  for (const { rule, cells } of rows) {
    const predicate = idOf.get(rule);
    if (predicate === undefined) continue;
    for (const [cell, yes, no, unknown] of cells) {
      const key = `${rule} ${cell}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { predicate, cell, yes, no, unknown });
      else {
        known.yes += yes;
        known.no += no;
        known.unknown += unknown;
      }
    }
  }
  return [...counts.values()].filter((it) => it.yes !== 0 || it.no !== 0 || it.unknown !== 0);
}

type Row = { rule: string; cells: readonly [cell: string, yes: number, no: number, unknown: number][] };

/**
 * What is settled stands in one row each and need not be summed; little is still to come. A rule's counters come as one
 * value: taking in a row costs more than reading a counter.
 */
export function countersSql(ofAgencies: boolean): SqlText {
  const asked = `authority = :authority and period = :period and rule = any(:rules::text[])${ofAgencies ? " and cell = any(:agencies::text[])" : ""}`;
  return `select rule, json_agg(json_build_array(cell, yes, no, unknown)) as cells
from (
  select rule, cell, yes, no, unknown
  from counter
  where ${asked} and at = '-infinity'
  union all
  select rule, cell, sum(yes)::int, sum(no)::int, sum(unknown)::int
  from counter
  where ${asked} and at > '-infinity' and at <= :judged_at::timestamptz
  group by rule, cell
) as counted
group by rule`;
}
