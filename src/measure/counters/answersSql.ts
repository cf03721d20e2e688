import type { NamedTexts } from "../countSql.ts";
import type { SqlText } from "../language/sqlText.ts";

/**
 * What versions answer in the standard periods from their opening to their closing, or to the day counted to. They are asked in
 * periods up to the `widest` only: the answers there roll on, since those of every longer period around it are the same.
 */
export function answersSql(conditions: NamedTexts): SqlText {
  return `select d.sign, q.id as period, d.rolls, coalesce(d.agency, '') as agency, coalesce(d.procedure, '') as procedure${conditions.columns()}
  from (
    select d.*, k.kind, k.months = d.widest and k.months < 12 as rolls,
      generate_series(d.opened_month / k.months, d.last_month / k.months) as ordinal
    from versions d
    join (values ('month', 1), ('quarter', 3), ('half', 6), ('year', 12)) as k (kind, months) on k.months <= d.widest
  ) d join periods q on q.kind = d.kind and q.ordinal = d.ordinal and (q.meant or d.rolls)`;
}

/** The periods that are meant, each with itself and the shorter ones within it, whose answers may roll on to it. */
export const STANDING: SqlText = `select p.id as period, q.id as stands_for, q.id <> p.id as rolled
  from periods p join periods q on q.meant and q.from_day <= p.from_day and q.until_day >= p.until_day`;
