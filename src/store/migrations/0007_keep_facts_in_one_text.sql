-- The facts of a version stand in one text, spelled as they are hashed; what rules, lists and counts ask for has columns of its
-- own beside it. A list of steps costs the database more to take apart and put together than all the rest of a version, and
-- nobody counts by it. Versions that were superseded before they came were never believed: from now on they have the text alone.

alter table dossier add column facts text;
alter table dossier_history add column facts text;

create function spelled_facts(version jsonb) returns text language sql immutable as $$
  select coalesce(
    jsonb_object_agg(key, case
      when key like '%\_at' then to_jsonb(to_char((value #>> '{}')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      else value
    end), '{}')::text
  from jsonb_each(version)
  where value <> 'null' and key in (
    'other_codes', 'agency', 'agency_as_given', 'procedure', 'procedure_as_given', 'channel', 'state',
    'submitted_at', 'received_at', 'due_at', 'finished_at', 'returned_at', 'refused_at',
    'pauses', 'steps', 'components', 'results', 'has_digitised_component', 'paid_online', 'fees', 'verified_account', 'databases')
$$;

update dossier set facts = spelled_facts(to_jsonb(dossier));
alter table dossier_history disable trigger dossier_history_append_only;
update dossier_history set facts = spelled_facts(to_jsonb(dossier_history));
alter table dossier_history enable trigger dossier_history_append_only;
drop function spelled_facts;

alter table dossier
  alter column facts set not null,
  alter column told type text using told::text,
  drop column other_codes, drop column procedure_as_given, drop column pauses, drop column steps,
  drop column components, drop column results, drop column fees;
alter table dossier_history
  alter column facts set not null,
  alter column told type text using told::text,
  drop column other_codes, drop column procedure_as_given, drop column pauses, drop column steps,
  drop column components, drop column results, drop column fees;

comment on column dossier.facts is 'All facts as JSON, of which content_hash is the SHA-256; what is not known is left out. facts::jsonb -> ''steps'' are the handling steps.';
comment on column dossier.told is 'The part a partial delivery told by itself, as JSON; NULL when it told the whole.';
comment on column dossier_history.facts is 'As in dossier. Where known_from = known_to it is all there is: no column beside it is filled.';
