import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { Count } from "../countFromFacts.ts";
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
  const rows = await rowsOf<Row>(db, COUNTERS, values);
  const wanted = question.agencies && new Set(question.agencies);
  return rows.flatMap(({ rule, cell, yes, no, unknown }) => {
    const predicate = idOf.get(rule);
    return predicate === undefined || (wanted && !wanted.has(cell))
      ? []
      : [{ predicate, cell, yes: Number(yes), no: Number(no), unknown: Number(unknown) }];
  });
}

type Row = { rule: string; cell: string; yes: string; no: string; unknown: string };

const COUNTERS = `select rule, cell, sum(yes) as yes, sum(no) as no, sum(unknown) as unknown
from counter
where authority = :authority and period = :period and at <= :judged_at::timestamptz and rule = any(:rules::text[])
group by rule, cell
having sum(yes) <> 0 or sum(no) <> 0 or sum(unknown) <> 0`;
