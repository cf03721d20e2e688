-- 4.6 Tỷ lệ cung cấp dịch vụ chứng thực bản sao điện tử từ bản chính
\set authority 'H53'
\set from_day '2023-10-01'
\set units '[]'
\set until_day '2023-11-01'

-- Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)
select cell,
  count(*) filter (where c1 and c2) as n1,
  count(*) filter (where c1 and not c2) as n2,
  count(*) filter (where c1 is not false) as n3
from (
  select a.code as cell,
    ((a.kind = 'commune')) as c1,
    ((case when coalesce(e1_1.yes, 0) > 0 then true when coalesce(e1_1.unknown, 0) > 0 then null else false end)) as c2
  from jsonb_to_recordset(:'units'::jsonb) as a(code text, kind text)
left join (select d.agency as cell, count(*) filter (where (((d.procedure = '2.000815') and (d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date)) and d.has_result_file)) as yes, count(*) filter (where (((d.procedure = '2.000815') and (d.received_day >= :'from_day'::date and d.received_day < :'until_day'::date)) and d.has_result_file) is null) as unknown
  from dossier d where d.authority = :'authority' and not d.deleted and d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date group by 1) e1_1 on e1_1.cell = a.code
where true
  offset 0
) as answered
group by cell;
