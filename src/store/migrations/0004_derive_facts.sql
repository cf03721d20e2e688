-- What follows from the facts of a version with the catalogue, the ratings and the lateness rules as known when its row was
-- written, so that no count needs a join and a past instant never changes. Rows of before carry what is always true of
-- them (any day, nothing told) until they are derived.

create table lateness_mark (
  position integer primary key check (position > 0),
  rule text not null,
  cause text,
  hash text not null,
  unique nulls not distinct (rule, cause, hash)
);
comment on table lateness_mark is 'What each member of dossier.late stands for: a lateness rule as a whole (cause null) or one of its causes. A changed rule or calendar is a new mark; old ones stay.';

alter table dossier
  add column opened_day date not null default '-infinity',
  add column closed_day date not null default 'infinity',
  add column was_received boolean,
  add column is_open boolean,
  add column ended_at timestamptz,
  add column returns_paper boolean,
  add column procedure_charges_fee boolean,
  add column dissatisfied boolean,
  add column late tstzmultirange[] not null default '{}',
  add column late_unknown tstzmultirange[] not null default '{}';
alter table dossier_history
  add column opened_day date not null default '-infinity',
  add column closed_day date not null default 'infinity',
  add column was_received boolean,
  add column is_open boolean,
  add column ended_at timestamptz,
  add column returns_paper boolean,
  add column procedure_charges_fee boolean,
  add column dissatisfied boolean,
  add column late tstzmultirange[] not null default '{}',
  add column late_unknown tstzmultirange[] not null default '{}';

comment on column dossier.opened_day is 'First day on which something happened to it; -infinity: not derived yet.';
comment on column dossier.closed_day is 'Last such day once it has ended; infinity while more may happen.';
comment on column dossier.was_received is 'By the standard lateness rule, at known_from, as are is_open and ended_at.';
comment on column dossier.returns_paper is 'Of its procedure in the catalogue, as is procedure_charges_fee.';
comment on column dossier.dissatisfied is 'Some rating of it says so.';
comment on column dossier.late is 'By position of lateness_mark: the instants at which the dossier, judged then, is late. NULL: not derived.';
comment on column dossier.late_unknown is 'The same where that cannot be told.';

create index dossier_by_days on dossier (authority, closed_day, opened_day);

-- Of a closed version only what is derived may be filled in: lateness whenever there is a new mark, the rest once.
drop trigger dossier_history_append_only on dossier_history;
create function refuse_rewriting() returns trigger language plpgsql as $$
declare
  -- The days are computed by the database after this trigger.
  free text[] := array['late', 'late_unknown', 'submitted_day', 'received_day', 'due_day', 'finished_day', 'returned_day', 'refused_day'];
begin
  if tg_op = 'UPDATE' then
    if old.opened_day = '-infinity' then
      free := free || array['opened_day', 'closed_day', 'was_received', 'is_open', 'ended_at', 'returns_paper', 'procedure_charges_fee', 'dissatisfied'];
    end if;
    if to_jsonb(new) - free = to_jsonb(old) - free then
      return new;
    end if;
  end if;
  raise exception 'rows of % are append-only', tg_table_name;
end $$;
create trigger dossier_history_append_only before update or delete on dossier_history for each row execute function refuse_rewriting();
