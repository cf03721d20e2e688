-- Counts of every rule for every standard period, kept in the transaction of each change. A counter is the sum of what its
-- current dossiers contribute when judged at `counter_state.counted_to`, or at the end of the period when that is earlier;
-- what an open dossier will turn into by time alone stands in rows of its own, at the instant it happens.

create table standard_period (
  id text primary key,
  kind text not null check (kind in ('month', 'quarter', 'half', 'year')),
  -- months since year 0, divided by the months of the kind
  ordinal integer not null,
  from_day date not null,
  until_day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  unique (kind, ordinal)
);

insert into standard_period (id, kind, ordinal, from_day, until_day, starts_at, ends_at)
select
  case kind
    when 'month' then to_char(from_day, 'YYYY-MM')
    when 'quarter' then to_char(from_day, 'YYYY-"Q"Q')
    when 'half' then to_char(from_day, 'YYYY-"H"') || case when date_part('month', from_day) < 7 then '1' else '2' end
    when 'year' then to_char(from_day, 'YYYY')
  end,
  kind, ordinal, from_day, until_day,
  from_day::timestamp at time zone 'Asia/Ho_Chi_Minh',
  until_day::timestamp at time zone 'Asia/Ho_Chi_Minh'
from (
  select kind, n as ordinal,
    make_date(n * months / 12, n * months % 12 + 1, 1) as from_day,
    (make_date(n * months / 12, n * months % 12 + 1, 1) + make_interval(months => months))::date as until_day
  from (values ('month', 1), ('quarter', 3), ('half', 6), ('year', 12)) as k (kind, months)
  cross join lateral generate_series(1990 * 12 / months, 2100 * 12 / months - 1) as g (n)
) as period;
comment on table standard_period is 'Kỳ báo cáo: tháng, quý, sáu tháng, năm, theo lịch Việt Nam.';

create table counter (
  authority text not null,
  period text not null,
  at timestamptz not null,
  rule text not null,
  cell text not null,
  yes integer not null,
  no integer not null,
  unknown integer not null,
  primary key (authority, period, at, rule, cell)
) with (fillfactor = 50);
create index counter_to_come on counter (authority, at) where at > '-infinity';
comment on column counter.at is '-infinity: as of counted_to; else the instant at which time alone adds this.';
comment on column counter.rule is 'What is counted, by the hash of its condition and the lateness marks it looks at.';
comment on column counter.cell is 'Agency (empty: not known), or procedure for conditions that rules over procedures ask for.';

create table counter_state (
  authority text primary key,
  counted_to timestamptz not null,
  rules text[] not null
);
create table derived_state (
  authority text primary key,
  marks integer[] not null
);
comment on table derived_state is 'Lateness marks that every version of an authority is known to have, so that nobody looks for those that lack one.';
comment on column counter_state.rules is 'Rules whose counters are complete.';
