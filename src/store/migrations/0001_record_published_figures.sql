-- Figures published by others, and what we issue from them. Every key leads with the authority (root agency).
-- What was recorded is never changed: corrections are new rows.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name;
end $$;

create table capture (
  authority text not null,
  id text not null,
  kind text not null check (kind in ('evaluation', 'summary')),
  period text not null,
  captured_from timestamptz,
  data_time timestamptz,
  complete boolean not null,
  missing jsonb not null,
  notes jsonb not null,
  declared_units integer,
  hash text not null,
  imported_at timestamptz not null,
  -- the same content seen again moves only this
  checked_at timestamptz not null,
  primary key (authority, id),
  unique (authority, kind, period, hash)
);

create table capture_answer (
  authority text not null,
  capture_id text not null,
  position integer not null,
  endpoint text not null,
  path text not null,
  request jsonb not null,
  http_status integer,
  content_type text,
  captured_at timestamptz,
  sha256 text not null,
  bytes integer not null,
  body text not null,
  primary key (authority, capture_id, position),
  foreign key (authority, capture_id) references capture
);

create table capture_agency (
  authority text not null,
  capture_id text not null,
  position integer not null,
  code text not null,
  name text not null,
  kind text not null,
  portal_id text not null,
  parent text,
  primary key (authority, capture_id, code),
  foreign key (authority, capture_id) references capture
);

-- metrics and fields keep the Portal's own names; the rulebook says which of them means which indicator
create table given_row (
  authority text not null,
  capture_id text not null,
  position integer not null,
  agency text not null,
  endpoint text not null,
  row_kind text not null check (row_kind in ('parent', 'child')),
  points text,
  max text,
  metrics jsonb not null,
  fields jsonb not null,
  primary key (authority, capture_id, agency, endpoint, row_kind),
  foreign key (authority, capture_id) references capture
);

create table catalogue_procedure (
  code text primary key,
  portal_id text not null,
  name text not null,
  state text not null,
  publishers jsonb not null,
  applied_by jsonb not null,
  seen_at timestamptz not null
);

create table notice (
  authority text not null,
  id text not null,
  agency text not null,
  agency_name text not null,
  period text not null,
  form text not null,
  sha256 text not null,
  file_name text not null,
  file_bytes bytea not null,
  body text not null,
  imported_at timestamptz not null,
  primary key (authority, id),
  unique (authority, agency, period, sha256)
);

-- record is the canonical JSON the content hash was taken over: kept as text so that its bytes never change
create table vintage (
  authority text not null,
  id text not null,
  agency text not null,
  agency_name text not null,
  period text not null,
  profile text not null,
  content_hash text not null,
  record text not null,
  content text not null,
  findings text not null,
  supersedes text,
  override_reason text,
  override_by text,
  issued_at timestamptz not null,
  primary key (authority, id)
);

create table vintage_file (
  authority text not null,
  vintage_id text not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (authority, vintage_id, name),
  foreign key (authority, vintage_id) references vintage
);

create trigger capture_answer_append_only before update or delete on capture_answer for each row execute function refuse_change();
create trigger capture_agency_append_only before update or delete on capture_agency for each row execute function refuse_change();
create trigger given_row_append_only before update or delete on given_row for each row execute function refuse_change();
create trigger notice_append_only before update or delete on notice for each row execute function refuse_change();
create trigger vintage_append_only before update or delete on vintage for each row execute function refuse_change();
create trigger vintage_file_append_only before update or delete on vintage_file for each row execute function refuse_change();
