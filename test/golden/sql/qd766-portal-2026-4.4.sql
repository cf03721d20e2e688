-- 4.4 Tỷ lệ hồ sơ thủ tục hành chính được số hóa có kết nối, chia sẻ dữ liệu phục vụ tái sử dụng
\set authority 'H53'
\set code 'G22.99-221025-0100261'
\set from_day '2023-10-01'
\set row_limit '50'
\set starts_at '2023-10-01T00:00:00+07:00'
\set until_day '2023-11-01'

-- Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)
select cell,
  count(*) filter (where c1 and c2) as n1,
  count(*) filter (where c1 and not c2) as n2,
  count(*) filter (where c1 is not false) as n3
from (
  select coalesce(d.agency, '') as cell,
    ((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))) and (d.received_at is not null)) as c1,
    (d.has_component_from_store) as c2
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
where case when (((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))) and (d.received_at is not null)) and not (d.has_component_from_store)) then true end
order by d.rough asc, d.code asc
limit :'row_limit'::int;

-- Vì sao, một hồ sơ
select jsonb_build_object('window', (d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date),
  'p1', (case when ((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))) and (d.received_at is not null)) is false then 'out' when (((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))) and (d.received_at is not null)) and (d.has_component_from_store)) then 'yes' when (((d.was_received and (not (d.received_day >= :'until_day'::date))) and (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))) and (d.received_at is not null)) and not (d.has_component_from_store)) then 'no' else 'unknown' end),
  'p1_c1', (d.was_received and (not (d.received_day >= :'until_day'::date))),
  'p1_c2', (d.is_open or (not (d.ended_at < :'starts_at'::timestamptz))),
  'p1_c3', (d.received_at is not null),
  'p1_c4', d.has_component_from_store,
  'fact_wasReceived', d.was_received,
  'fact_receivedAt', d.received_at,
  'fact_isOpen', d.is_open,
  'fact_endedAt', d.ended_at,
  'fact_hasComponentFromStore', d.has_component_from_store) as why
from dossier d
where d.authority = :'authority' and not d.deleted and d.code = :'code';
