import { NamedTexts } from "../countSql.ts";
import { type SqlText, substituted } from "../language/sqlText.ts";
import { VERSION_FACTS } from "../relations.ts";
import type { CourseQuestion } from "./course.ts";

const OF_SNAPSHOT = Object.fromEntries(
  ["from_day", "until_day", "starts_at", "ends_at", "judged_at"].map((it) => [it, `q.${it}`]),
);

/** What the source had told by an instant, of all that was known by another: a batch of a whole year tells how it went, too. */
const TOLD = `told as materialized (
  select *, lead(told_at, 1, 'infinity') over (partition by code order by told_at, version) as told_until
  from (
    select ${VERSION_FACTS}, deleted, coalesce(source_time, known_from) as told_at
    from dossier where authority = :authority and known_from <= :known_at::timestamptz
    union all
    select ${VERSION_FACTS}, deleted, coalesce(source_time, known_from) as told_at
    from dossier_history where authority = :authority and known_from <= :known_at::timestamptz
  ) as versions
)`;

const STANDING = `case
      when not coalesce(d.was_received, false) and coalesce(d.is_open, true) then 'registered'
      when d.is_open is false then 'ended'
      when d.state in ('supplement-requested', 'payment-requested') then 'waiting'
      else 'open' end`;

/** The statement of `readCourses`. Every dossier is asked once at each instant at which it was there. */
export function coursesSql(questions: readonly CourseQuestion[]): SqlText {
  const conditions = new NamedTexts("c");
  const named = (text: SqlText) => conditions.nameOf(substituted(text, OF_SNAPSHOT));
  const letters = questions.map(({ inScope, hit }) => {
    const [within, met] = [named(inScope), named(hit)];
    return `case when ${within} is false then 'o' when ${within} and ${met} then 'y' when ${within} and not ${met} then 'n' else 'u' end`;
  });
  return `with ${TOLD},
snapshots as materialized (
  select * from jsonb_to_recordset(:snapshots::jsonb) as q (moment int, is_end boolean, at timestamptz, judged_at timestamptz,
    from_day date, until_day date, starts_at timestamptz, ends_at timestamptz, due_bounds timestamptz[], again boolean)
),
answered as materialized (
  select moment, is_end, again, code, cell, standing, due, fresh, ${letters.join(" || ") || "''"} as answers
  from (
    select q.moment, q.is_end, q.again, d.code, coalesce(d.agency, '') as cell, ${STANDING} as standing,
      case when d.due_at is not null then width_bucket(d.due_at, q.due_bounds) end as due,
      d.opened_day >= q.from_day as fresh${conditions.columns()}
    from told d join snapshots q
      on d.told_at <= q.at and d.told_until > q.at and d.opened_day < q.until_day and d.closed_day >= q.from_day
    where not d.deleted
    offset 0
  ) as known
),
paired as (
  select coalesce(b.moment, a.moment) as moment, coalesce(b.cell, a.cell) as cell, b.standing, b.due, b.answers as before,
    case when a.code is not null then a.answers when b.again then repeat('o', ${questions.length}) end as after,
    b.fresh, case when not b.again and b.standing <> 'ended' then b.code end as code
  from (select * from answered where not is_end) b
  full join (select * from answered where is_end) a on a.moment = b.moment and a.code = b.code
)
select coalesce(json_agg(counted), '[]') as rows from (
  select moment, cell, standing, due, before, after, count(*)::int as count, (count(*) filter (where fresh))::int as fresh,
    coalesce((array_agg(code order by code) filter (where code is not null))[1:20], '{}') as codes
  from paired
  group by moment, cell, standing, due, before, after
  order by moment, cell, standing, due, before, after
) as counted`;
}

/** Which procedures had a dossier that meets each condition, by agency, at each moment and when looked at again. */
export function procedureCoursesSql(conditions: readonly SqlText[]): SqlText {
  const met = conditions.map((it) => {
    const filter = `filter (where d.procedure is not null and ${substituted(it, OF_SNAPSHOT)})`;
    return `coalesce(jsonb_agg(distinct d.procedure) ${filter}, '[]')`;
  });
  return `with ${TOLD},
snapshots as materialized (
  select * from jsonb_to_recordset(:snapshots::jsonb) as q (moment int, is_end boolean, at timestamptz, judged_at timestamptz,
    from_day date, until_day date, starts_at timestamptz, ends_at timestamptz)
)
select coalesce(json_agg(found), '[]') as rows from (
  select q.moment, q.is_end as "isEnd", coalesce(d.agency, '') as cell, jsonb_build_array(${met.join(", ")}) as procedures
  from told d join snapshots q
    on d.told_at <= q.at and d.told_until > q.at and d.opened_day < q.until_day and d.closed_day >= q.from_day
  where not d.deleted
  group by 1, 2, 3
) as found`;
}
