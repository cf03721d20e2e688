-- online Tỷ lệ hồ sơ nộp trực tuyến
\set authority 'H53'
\set code 'G22.99-221025-0100261'
\set from_day '2023-10-01'
\set row_limit '50'
\set until_day '2023-11-01'

-- Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)
select cell,
  count(*) filter (where c1 and c2) as n1,
  count(*) filter (where c1 and not c2) as n2,
  count(*) filter (where c1 is not false) as n3
from (
  select coalesce(d.agency, '') as cell,
    ((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (not ((d.procedure = '2.000815')))) as c1,
    ((d.channel = 'online')) as c2
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
where case when (((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (not ((d.procedure = '2.000815')))) and not ((d.channel = 'online'))) then true end
order by d.rough asc, d.code asc
limit :'row_limit'::int;

-- Vì sao, một hồ sơ
select jsonb_build_object('window', (d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date),
  'p1', (case when ((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (not ((d.procedure = '2.000815')))) is false then 'out' when (((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (not ((d.procedure = '2.000815')))) and ((d.channel = 'online'))) then 'yes' when (((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (not ((d.procedure = '2.000815')))) and not ((d.channel = 'online'))) then 'no' else 'unknown' end),
  'p1_c1', (d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date),
  'p1_c2', (d.procedure = '2.000815'),
  'p1_c3', (d.channel = 'online'),
  'fact_receivedAt', d.received_at,
  'fact_procedure', d.procedure,
  'fact_channel', d.channel) as why
from dossier d
where d.authority = :'authority' and not d.deleted and d.code = :'code';
