-- A page of a list is read in its order from an index until it is full. Days and beginnings of codes come in some hundreds
-- or thousands, so that equal entries share a place in the index: it stays small, and what was not there in the period is
-- passed over without a look at the dossier.
create index dossier_by_code on dossier (authority, left(code, 16), closed_day, opened_day);
create index dossier_by_received on dossier (authority, received_day, closed_day, opened_day);
create index dossier_by_due on dossier (authority, due_day, closed_day, opened_day);
create index dossier_by_finished on dossier (authority, finished_day, closed_day, opened_day);
-- Few dossiers are late at any time; those that are stand all over the order of the others.
create index dossier_ever_late on dossier (authority, due_day, closed_day, opened_day)
  where not ('{}'::tstzmultirange = all (late));
-- Of one agency, whatever the order.
create index dossier_by_agency on dossier (authority, agency, closed_day, opened_day);

drop index dossier_by_received_day;
drop index dossier_by_finished_day;
drop index dossier_open_by_due_day;
