-- online-procedures Tỷ lệ thủ tục hành chính có phát sinh hồ sơ trực tuyến
\set authority 'H53'
\set ends_at '2023-11-01T00:00:00+07:00'
\set from_day '2023-10-01'
\set until_day '2023-11-01'

-- Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)
select cell,
  count(*) filter (where c1 and c2) as n1,
  count(*) filter (where c1 and not c2) as n2,
  count(*) filter (where c1 is not false) as n3
from (
  select :'authority'::text as cell,
    ((case when coalesce(e1_1.yes, 0) > 0 then true when coalesce(e1_1.unknown, 0) > 0 then null else false end) and (not ((p.code = '2.000815')))) as c1,
    ((case when coalesce(e1_2.yes, 0) > 0 then true when coalesce(e1_2.unknown, 0) > 0 then null else false end)) as c2
  from (select distinct on (v.code) v.* from procedure_version v
    where v.authority = :'authority' and v.known_to = 'infinity' and v.valid_from < :'ends_at'::timestamptz
    order by v.code, v.valid_from desc) p
left join (select d.procedure as cell, count(*) filter (where (d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date)) as yes, count(*) filter (where (d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) is null) as unknown
  from dossier d where d.authority = :'authority' and not d.deleted and d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date group by 1) e1_1 on e1_1.cell = p.code
left join (select d.procedure as cell, count(*) filter (where ((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (d.channel = 'online'))) as yes, count(*) filter (where ((d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date) and (d.channel = 'online')) is null) as unknown
  from dossier d where d.authority = :'authority' and not d.deleted and d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date group by 1) e1_2 on e1_2.cell = p.code
where true
  offset 0
) as answered
group by cell;
