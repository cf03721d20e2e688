import { CountFilters } from "../countSql.ts";
import { markName } from "../language/functions.ts";
import { literal, type SqlText, substituted } from "../language/sqlText.ts";
import type { CountedItem } from "./item.ts";

/**
 * What versions of dossiers contribute to counters, as a query of (period, at, rule, cell, yes, no, unknown).
 * @param versions a relation of versions with a `sign`: 1 adds, -1 takes away
 * @param periods a condition on `q`, the standard periods that are meant
 */
export function contributionsSql(
  items: readonly CountedItem[],
  versions: SqlText,
  periods: SqlText,
): SqlText {
  const parts = (["agency", "procedure"] as const).flatMap((cell) => {
    const own = items.filter((it) => it.cell === cell);
    const timed = own.filter((it) => it.late.length > 0);
    return [
      ...(own.length > 0 ? [settled(own, cell)] : []),
      ...(timed.length > 0 ? [toCome(timed, cell)] : []),
    ];
  });
  return `with versions as materialized ${versions},
periods as materialized (
  select * from standard_period q
  where q.from_day <= :counted_day::date and q.until_day > (select min(opened_day) from versions) and ${periods}
)
${parts.join("\nunion all\n")}`;
}

/** As judged at the instant counted to, or at the end of a period that is over. */
function settled(items: readonly CountedItem[], cell: CountedItem["cell"]): SqlText {
  const judged = "least(q.ends_at - interval '1 millisecond', :counted_to::timestamptz)";
  const select = `d.sign, q.id as period, '-infinity'::timestamptz as at, coalesce(d.${cell}, '') as cell`;
  return unpivoted(items, judged, select, SPREAD);
}

/**
 * What time alone will change in periods that run: at every bound of a lateness between the instant counted to and the end
 * of the period, the new answer comes and the one before goes. Only dossiers that are open, or dated later, have such bounds.
 */
function toCome(items: readonly CountedItem[], cell: CountedItem["cell"]): SqlText {
  const marks = [...new Set(items.flatMap((it) => it.late))].map((it) => `:${markName(it)}::int`);
  const spans = marks.flatMap((it) => [`d.late[${it}]`, `d.late_unknown[${it}]`]).join(", ");
  const judged = "(case when s.side = 1 then d.at else d.before end)";
  const select = `d.sign * s.side as sign, q.id as period, d.at as at, coalesce(d.${cell}, '') as cell`;
  // What comes before a bound is the same in every period that reaches to it.
  const from = `from (
    select d.*, m.at, m.before
    from versions d
    cross join lateral (
      select bound as at, lag(bound, 1, :counted_to::timestamptz) over (order by bound) as before
      from (
        select distinct b.bound
        from unnest(array[${spans}]) as m (spans), unnest(m.spans) as span,
          lateral (values (lower(span)), (upper(span))) as b (bound)
        where b.bound > :counted_to::timestamptz
      ) as bounds
    ) as m
    where d.closed_day >= :counted_day::date
    offset 0
  ) d join periods q
  on q.ends_at > :counted_to::timestamptz and q.ends_at > d.at and q.from_day <= d.closed_day and q.until_day > d.opened_day
cross join (values (1), (-1)) as s (side)`;
  return unpivoted(items, judged, select, from);
}

/** Versions in the standard periods of all kinds from their opening to their closing, or to the day counted to. */
const SPREAD = `from (
    select k.kind, g.ordinal, d.*
    from versions d
    cross join (values ('month', 1), ('quarter', 3), ('half', 6), ('year', 12)) as k (kind, months)
    cross join lateral generate_series(
      (date_part('year', d.opened_day) * 12 + date_part('month', d.opened_day) - 1)::int / k.months,
      (date_part('year', least(d.closed_day, :counted_day::date)) * 12
        + date_part('month', least(d.closed_day, :counted_day::date)) - 1)::int / k.months
    ) as g (ordinal)
    offset 0
  ) d join periods q on q.kind = d.kind and q.ordinal = d.ordinal`;

/** One scan with a column a condition, then one row an item. */
function unpivoted(items: readonly CountedItem[], judged: SqlText, select: SqlText, from: SqlText): SqlText {
  const inPeriod = {
    from_day: "q.from_day",
    until_day: "q.until_day",
    starts_at: "q.starts_at",
    ends_at: "q.ends_at",
    judged_at: judged,
  };
  const filters = new CountFilters();
  const rows = items.map(({ rule, inScope, hit }) => {
    const counts = filters.of({
      inScope: substituted(inScope, inPeriod),
      hit: substituted(hit, inPeriod),
    });
    const [yes, no, all] = [counts.yes, counts.no, counts.all].map((it) => `coalesce(w.${it}, 0)`);
    return `(${literal(rule)}, ${yes}, ${no}, ${all} - ${yes} - ${no})`;
  });
  // What a version adds and the one before took away is netted here: most rules answer both alike.
  const netted = filters.over(select, from, ["period", "at", "cell"], "sum(sign)");
  return `select w.period, w.at, v.rule, w.cell, v.yes::int as yes, v.no::int as no, v.unknown::int as unknown
from (${netted}) as w
cross join lateral (values ${rows.join(", ")}) as v (rule, yes, no, unknown)
where v.yes <> 0 or v.no <> 0 or v.unknown <> 0`;
}
