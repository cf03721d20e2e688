-- Dossiers as they were known at every instant. `dossier` holds the current version of each, `dossier_history` the closed
-- ones: as of T is current rows with known_from <= T and closed rows with known_from <= T < known_to. Every key leads
-- with the authority. A version that was superseded before it came has known_from = known_to: it was never believed.

create table import_batch (
  authority text not null,
  id integer not null,
  known_at timestamptz not null,
  brought_by text not null,
  files jsonb not null,
  counts jsonb not null,
  primary key (authority, id),
  unique (authority, known_at)
);
comment on table import_batch is 'What was taken in together; written last, so a batch that is listed is complete.';
comment on column import_batch.known_at is 'Later than every earlier batch of the authority, whatever the clocks say.';

-- Numbers versions in the order in which they were recorded.
create sequence dossier_version;

create table dossier (
  authority text not null,
  code text not null,
  version bigint not null default nextval('dossier_version'),
  known_from timestamptz not null,
  batch integer not null,
  source text not null,
  kind text not null check (kind in ('record', 'export', 'progress', 'tombstone')),
  source_time timestamptz,
  settled_time timestamptz,
  raw_hash bytea not null check (octet_length(raw_hash) = 32),
  content_hash bytea not null check (octet_length(content_hash) = 32),
  told_hash bytea not null check (octet_length(told_hash) = 32),
  told jsonb,
  deleted boolean not null,

  other_codes jsonb not null,
  agency text,
  agency_as_given text,
  procedure text,
  procedure_as_given text,
  channel text check (channel in ('direct', 'online', 'postal')),
  state text,
  submitted_at timestamptz,
  received_at timestamptz,
  due_at timestamptz,
  finished_at timestamptz,
  returned_at timestamptz,
  refused_at timestamptz,
  submitted_day date generated always as ((submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  received_day date generated always as ((received_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  due_day date generated always as ((due_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  finished_day date generated always as ((finished_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  returned_day date generated always as ((returned_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  refused_day date generated always as ((refused_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  pauses jsonb,
  steps jsonb,
  components jsonb,
  results jsonb,
  has_digitised_component boolean,
  paid_online text check (paid_online in ('portal', 'gateway', 'no')),
  fees jsonb,
  verified_account boolean,
  databases jsonb,

  supplement_count integer,
  has_component_file boolean,
  has_digitised_file boolean,
  has_reused_component boolean,
  has_component_from_store boolean,
  has_result_file boolean,
  charges_fee boolean,
  lacks_handler_name boolean,
  lacks_handler_title boolean,
  primary key (authority, code)
) with (fillfactor = 85);

create table dossier_history (
  like dossier including defaults including constraints including generated including comments,
  known_to timestamptz not null check (known_to >= known_from),
  primary key (authority, code, version)
);

create index dossier_by_finished_day on dossier (authority, agency, finished_day);
create index dossier_by_received_day on dossier (authority, agency, received_day);
create index dossier_open_by_due_day on dossier (authority, agency, due_day)
  where finished_at is null and returned_at is null and refused_at is null and not deleted;
-- Rows are appended in the order of known_to: a block range index costs nothing and leads a recent instant to its end.
create index dossier_history_by_known_to on dossier_history using brin (known_to);

comment on table dossier is 'Hồ sơ thủ tục hành chính: what is known now. NULL is "not known", never "no".';
comment on column dossier.code is 'Mã hồ sơ (MaHoSo); the code the dossier was first known by.';
comment on column dossier.kind is 'Of the delivery this version comes from: record tells the whole, export and progress a part.';
comment on column dossier.source_time is 'The source''s own time of that delivery.';
comment on column dossier.settled_time is 'Newest source time that said these facts; settles what is older.';
comment on column dossier.told is 'The part a partial delivery told by itself; NULL when it told the whole.';
comment on column dossier.told_hash is 'Of what the delivery told: the same told again for the same time is known, read better it is news.';
comment on column dossier.deleted is 'The source says that the dossier is gone; its last facts stay.';
comment on column dossier.agency is 'Đơn vị xử lý, from the record through dated aliases.';
comment on column dossier.procedure is 'Mã thủ tục hành chính, two groups (1.001193).';
comment on column dossier.channel is 'Kênh thực hiện (KenhThucHien).';
comment on column dossier.state is 'Trạng thái hồ sơ (TrangThaiHoSo).';
comment on column dossier.submitted_at is 'Ngày nộp hồ sơ.';
comment on column dossier.received_at is 'Ngày tiếp nhận.';
comment on column dossier.due_at is 'Ngày hẹn trả.';
comment on column dossier.finished_at is 'Ngày kết thúc xử lý.';
comment on column dossier.returned_at is 'Ngày trả kết quả.';
comment on column dossier.refused_at is 'Ngày từ chối.';
comment on column dossier.received_day is 'Day in Asia/Ho_Chi_Minh, as are all columns ending in _day.';
comment on column dossier.has_digitised_component is 'HoSoCoThanhPhanSoHoa as the source gives it.';
comment on column dossier.has_digitised_file is 'Some component is marked DuocSoHoa.';
comment on column dossier.has_component_from_store is 'Some component is marked DuocLayTuKhoDMQG.';
comment on column dossier.has_result_file is 'Some result paper has a file.';
comment on column dossier.charges_fee is 'Some fee has an amount other than 0.';
comment on column dossier.supplement_count is 'Supplement requests among the pauses.';
comment on column dossier.lacks_handler_name is 'Some handling step names no handler.';
comment on column dossier.lacks_handler_title is 'Some handling step names no title of its handler.';

create table dossier_alias (
  authority text not null,
  alias text not null,
  code text not null,
  batch integer not null,
  known_from timestamptz not null,
  primary key (authority, alias),
  check (alias <> code)
);
create index dossier_alias_by_code on dossier_alias (authority, code);
comment on table dossier_alias is 'Other codes of a dossier (MaHoSoKhac), each leading to the one it is kept under.';

create table raw_payload (
  authority text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  source text not null,
  received_at timestamptz not null,
  batch integer not null,
  body text not null,
  primary key (authority, sha256)
);
revoke all on raw_payload from public;
comment on table raw_payload is 'Records as they came, personal data included: grant reading to nobody who only counts.';

-- Facts around dossiers: one table each, the row believed now has known_to = infinity.
create table procedure_version (
  authority text not null,
  code text not null,
  valid_from timestamptz not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  batch integer not null,
  source text not null,
  source_time timestamptz,
  raw_hash bytea not null,
  content_hash bytea not null,
  told jsonb not null,
  code_as_given text not null,
  name text,
  published_by text,
  decision text,
  is_public boolean,
  domains jsonb,
  terms jsonb,
  components jsonb,
  results jsonb,
  charges_fee boolean,
  returns_paper boolean,
  primary key (authority, code, valid_from, known_from)
);
comment on column procedure_version.told is 'Deliveries that led to this row, by their hash, with the batch that brought them: known when they come again.';
comment on column procedure_version.valid_from is 'Time the catalogue stated it; -infinity when it gave none.';
comment on column procedure_version.terms is 'Maximum time and fees per channel.';
comment on column procedure_version.returns_paper is 'The procedure ends in some result paper.';

create table petition (
  authority text not null,
  code text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  batch integer not null,
  source text not null,
  source_time timestamptz,
  raw_hash bytea not null,
  content_hash bytea not null,
  told jsonb not null,
  agency text,
  agency_as_given text,
  subject text,
  state text,
  received_at timestamptz,
  due_at timestamptz,
  answered_at timestamptz,
  published_at timestamptz,
  satisfaction text,
  received_day date generated always as ((received_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  due_day date generated always as ((due_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  answered_day date generated always as ((answered_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  primary key (authority, code, known_from)
);
comment on table petition is 'Phản ánh, kiến nghị, without who wrote it and what it says.';

create table rating (
  authority text not null,
  key text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  batch integer not null,
  source text not null,
  source_time timestamptz,
  raw_hash bytea not null,
  content_hash bytea not null,
  told jsonb not null,
  code text not null,
  rated_at timestamptz,
  satisfaction text not null,
  rated_day date generated always as ((rated_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  primary key (authority, key, known_from)
);
create index rating_by_code on rating (authority, code);
comment on table rating is 'Đánh giá mức độ hài lòng of one dossier by one citizen.';

create table rating_summary (
  authority text not null,
  key text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  batch integer not null,
  source text not null,
  source_time timestamptz,
  raw_hash bytea not null,
  content_hash bytea not null,
  told jsonb not null,
  agency text,
  agency_as_given text,
  period text not null,
  procedure text,
  question text not null,
  raters integer,
  shares jsonb,
  doubt text,
  primary key (authority, key, known_from)
);

create table payment (
  authority text not null,
  key text not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  batch integer not null,
  source text not null,
  source_time timestamptz,
  raw_hash bytea not null,
  content_hash bytea not null,
  told jsonb not null,
  code text,
  reference text,
  transaction text,
  amount numeric,
  online boolean,
  state text,
  paid_at timestamptz,
  paid_day date generated always as ((paid_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  primary key (authority, key, known_from)
);
create index payment_by_code on payment (authority, code);
comment on column payment.key is 'Reference, else transaction, else dossier and time: what makes two deliveries one payment.';

create trigger import_batch_append_only before update or delete on import_batch for each row execute function refuse_change();
create trigger dossier_history_append_only before update or delete on dossier_history for each row execute function refuse_change();
create trigger raw_payload_append_only before update or delete on raw_payload for each row execute function refuse_change();
