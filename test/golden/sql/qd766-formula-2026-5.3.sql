-- 5.3 Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị
\set authority 'H53'
\set from_day '2023-10-01'
\set judged_at '2023-10-31T23:59:59.999+07:00'
\set until_day '2023-11-01'

-- Đếm theo đơn vị: n1 đạt, n2 không đạt, n3 tất cả (gồm cả chưa rõ)
select cell,
  count(*) filter (where c1 and c2) as n1,
  count(*) filter (where c1 and not c2) as n2,
  count(*) filter (where c1 is not false) as n3
from (
  select coalesce(t.agency, '') as cell,
    ((t.received_day >= :'from_day'::date and t.received_day < :'until_day'::date)) as c1,
    ((coalesce(t.satisfaction, 'satisfied') <> 'dissatisfied') and ((:'judged_at'::timestamptz <= t.due_at) or ((t.state in ('answered', 'refused')) and (t.answered_at <= t.due_at)))) as c2
  from petition t
where t.authority = :'authority' and t.known_to = 'infinity'
  offset 0
) as answered
group by cell;
