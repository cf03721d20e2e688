-- A batch may be undone by a later one: nothing is taken out, but what the undone batch said does not count any more
-- (docs/adr/0014). For that it must be known which batch said again, at a later time, what a version had said before.

alter table import_batch
  add column undoes integer,
  add column reason text,
  add constraint import_batch_says_why check ((undoes is null) = (reason is null));
create unique index import_batch_undone_once on import_batch (authority, undoes) where undoes is not null;
comment on column import_batch.undoes is 'The batch that this one undoes; NULL for one that brought something.';

create table batch_confirmation (
  authority text not null,
  code text not null,
  version bigint not null,
  batch integer not null,
  settled_before timestamptz,
  settled_time timestamptz not null,
  primary key (authority, code, version, batch)
);
comment on table batch_confirmation is 'Versions that a batch said again for a later time, with the time that settled them before.';
