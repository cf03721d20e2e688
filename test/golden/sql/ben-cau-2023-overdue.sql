-- overdue Tổng số hồ sơ xử lý quá hạn
\set authority 'H53'
\set code 'G22.99-221025-0100261'
\set from_day '2023-10-01'
\set judged_at '2023-10-31T23:59:59.999+07:00'
\set row_limit '50'
\set starts_at '2023-10-01T00:00:00+07:00'
\set until_day '2023-11-01'
select coalesce(max(position), 0) as mark_dispatch_ben_cau from lateness_mark where rule = 'dispatch-ben-cau' and cause is null \gset

-- Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)
select cell,
  count(*) filter (where c1 and c2) as n1,
  count(*) filter (where c1 and not c2) as n2,
  count(*) filter (where c1 is not false) as n3
from (
  select coalesce(d.agency, '') as cell,
    ((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz)))) as c1,
    ((d.late[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz or nullif(d.late_unknown[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz, true))) as c2
  from dossier d
where d.authority = :'authority' and not d.deleted and d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date
  offset 0
) as answered
group by cell;

-- Danh sách hồ sơ không đạt
select d.code, d.agency, d.agency_as_given, d.procedure, d.channel, d.state,
  d.received_at, d.due_at, d.finished_at, d.returned_at, (d.code)::text as sorted_by
from (select d.*, left(d.code, 16) as rough from dossier d
where d.authority = :'authority' and not d.deleted and d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date
order by rough asc
offset 0) d
where case when (((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz)))) and not ((d.late[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz or nullif(d.late_unknown[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz, true)))) then true end
order by d.rough asc, d.code asc
limit :'row_limit'::int;

-- Vì sao, một hồ sơ
select jsonb_build_object('window', (d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date),
  'p1', (case when ((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz)))) is false then 'out' when (((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz)))) and ((d.late[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz or nullif(d.late_unknown[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz, true)))) then 'yes' when (((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz)))) and not ((d.late[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz or nullif(d.late_unknown[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz, true)))) then 'no' else 'unknown' end),
  'p1_c1', (d.was_received and (not (d.received_day >= :'until_day'::date))),
  'p1_c2', (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))),
  'p1_c3', (d.late[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz or nullif(d.late_unknown[:'mark_dispatch_ben_cau'::int] @> :'judged_at'::timestamptz, true)),
  'fact_wasReceived', d.was_received,
  'fact_receivedAt', d.received_at,
  'fact_isOpen', d.is_open,
  'fact_endedAt', d.ended_at) as why
from dossier d
where d.authority = :'authority' and not d.deleted and d.code = :'code';
