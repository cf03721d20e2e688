import { type CountColumns, CountFilters, NamedTexts } from "../countSql.ts";
import { literal, type SqlText, substituted } from "../language/sqlText.ts";
import { answersSql, STANDING } from "./answersSql.ts";
import type { CountedItem } from "./item.ts";
import { latenessOf, versionsAsked } from "./versionsAsked.ts";

/**
 * What versions of dossiers contribute to counters, as a query of (period, at, rule, cell, yes, no, unknown), roughly in the
 * order of their periods.
 * @param versions a relation of versions with a `sign`: 1 adds, -1 takes away
 * @param periods a condition on `q`, the standard periods that are meant
 */
export function contributionsSql(
  items: readonly CountedItem[],
  versions: SqlText,
  periods: SqlText,
): SqlText {
  const { text, asked } = versionsAsked(items, versions);
  const conditions = new NamedTexts("c");
  const parts = (["agency", "procedure"] as const).flatMap((cell) => {
    const own = asked.filter((it) => it.cell === cell);
    const timed = own.filter((it) => it.late.length > 0);
    return [
      ...(own.length > 0 ? [settled(own, cell, conditions)] : []),
      ...(timed.length > 0 ? [toCome(timed, cell)] : []),
    ];
  });
  return `with versions as materialized (
  ${text}
),
periods as materialized (
  select q.*, least(q.ends_at - interval '1 millisecond', :counted_to::timestamptz) as judged_at, (${periods}) as meant
  from standard_period q
  where q.from_day <= :counted_day::date and q.until_day > (select min(opened_day) from versions)
),
standing as materialized (
  ${STANDING}
),
answered as materialized (
  ${answersSql(conditions)}
)
${parts.join("\nunion all\n")}`;
}

/** As judged at the instant counted to, or at the end of a period that is over. */
function settled(items: readonly CountedItem[], cell: CountedItem["cell"], conditions: NamedTexts): SqlText {
  const filters = new CountFilters(conditions);
  const counted = countedIn(items, filters, "q.judged_at");
  // What a version adds and the one before took away is netted here: most rules answer both alike.
  const netted = `select period, rolls, ${cell} as cell${filters.counts(SUM)}
  from answered
  group by period, rolls, ${cell}`;
  const from = `select s.stands_for as period, '-infinity'::timestamptz as at, w.cell${filters.sums()}
  from (${netted}) as w join standing s on s.period = w.period and (w.rolls or not s.rolled)
  group by s.stands_for, w.cell`;
  return unpivoted(counted, from);
}

/**
 * What time alone will change in periods that run: at every bound of a lateness between the instant counted to and the end
 * of the period, the new answer comes and the one before goes.
 */
function toCome(items: readonly CountedItem[], cell: CountedItem["cell"]): SqlText {
  // What comes before a bound is the same in every period that reaches to it.
  const from = `from (
    select d.*, m.at, m.before
    from versions d
    cross join lateral (
      select bound as at, lag(bound, 1, :counted_to::timestamptz) over (order by bound) as before
      from (
        select distinct b.bound
        from unnest(array[${latenessOf(items).join(", ")}]) as m (spans), unnest(m.spans) as span,
          lateral (values (lower(span)), (upper(span))) as b (bound)
        where b.bound > :counted_to::timestamptz
      ) as bounds
    ) as m
    where d.turns
    offset 0
  ) d join periods q
  on q.meant and q.ends_at > d.at and q.from_day <= d.closed_day and q.until_day > d.opened_day
cross join (values (1), (-1)) as s (side)`;
  const filters = new CountFilters();
  const counted = countedIn(items, filters, "(case when s.side = 1 then d.at else d.before end)");
  const select = `d.sign * s.side as sign, q.id as period, d.at as at, coalesce(d.${cell}, '') as cell`;
  return unpivoted(counted, filters.over(select, from, ["period", "at", "cell"], SUM));
}

/** What the versions of a group add that meet a condition; there may be none. */
const SUM = (filter: SqlText): SqlText => `coalesce(sum(sign) filter (where ${filter}), 0)::int`;

/** A rule with the columns that hold its counts. */
type CountedRule = CountColumns & { rule: string };

function countedIn(items: readonly CountedItem[], filters: CountFilters, judged: SqlText): CountedRule[] {
  const inPeriod = {
    from_day: "q.from_day",
    until_day: "q.until_day",
    starts_at: "q.starts_at",
    ends_at: "q.ends_at",
    judged_at: judged,
  };
  return items.map(({ rule, inScope, hit }) => ({
    rule,
    ...filters.of({ inScope: substituted(inScope, inPeriod), hit: substituted(hit, inPeriod) }),
  }));
}

/** One row a rule. Members of arrays are set out many times faster than the rows of a lateral `values`. */
function unpivoted(counted: readonly CountedRule[], from: SqlText): SqlText {
  const each = (column: (it: CountedRule) => SqlText) => `unnest(array[${counted.map(column).join(", ")}])`;
  return `select v.period, v.at, v.rule, v.cell, v.yes, v.no, v.every - v.yes - v.no as unknown
from (
  select w.period, w.at, w.cell, ${each((it) => literal(it.rule))} as rule,
    ${each((it) => it.yes)} as yes, ${each((it) => it.no)} as no, ${each((it) => it.all)} as every
  from (
  ${from}
  order by period, at, cell
  ) as w
) as v
where v.yes <> 0 or v.no <> 0 or v.every <> 0`;
}
