-- 3.5 Tỷ lệ thủ tục hành chính có yêu cầu nghĩa vụ tài chính được tích hợp để thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia
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
    (p.charges_fee) as c1,
    ((case when coalesce(e1_1.yes, 0) > 0 then true when coalesce(e1_1.unknown, 0) > 0 then null else false end)) as c2
  from (select distinct on (v.code) v.* from procedure_version v
    where v.authority = :'authority' and v.known_to = 'infinity' and v.valid_from < :'ends_at'::timestamptz
    order by v.code, v.valid_from desc) p
left join (select d.procedure as cell, count(*) filter (where ((coalesce(d.received_day, d.submitted_day) >= :'from_day'::date and coalesce(d.received_day, d.submitted_day) < :'until_day'::date) and d.charges_fee)) as yes, count(*) filter (where ((coalesce(d.received_day, d.submitted_day) >= :'from_day'::date and coalesce(d.received_day, d.submitted_day) < :'until_day'::date) and d.charges_fee) is null) as unknown
  from dossier d where d.authority = :'authority' and not d.deleted and d.opened_day < :'until_day'::date and d.closed_day >= :'from_day'::date group by 1) e1_1 on e1_1.cell = p.code
where true
  offset 0
) as answered
group by cell;
