import type { ColumnType, Generated } from "kysely";
import type { Channel, Dossier, DossierState, PaidOnline, VersionKind } from "#dossier/dossier.ts";
import type { BatchFile, BatchOutcome, BatchSources } from "./batch.ts";

type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null, string | null>;
type Json<T> = ColumnType<T, string, string>;
/** Computed by the database. */
type Day = ColumnType<string | null, never, never>;

/** One version of a dossier. Facts are null when not known. */
type VersionColumns = {
  authority: string;
  code: string;
  version: Generated<string>;
  known_from: Time;
  batch: number;
  source: string;
  kind: VersionKind | "tombstone";
  source_time: TimeOrNull;
  settled_time: TimeOrNull;
  raw_hash: Uint8Array;
  content_hash: Uint8Array;
  told_hash: Uint8Array;
  told: string | null;
  deleted: boolean;
  /** JSON, see `factsText`. */
  facts: string;
  agency: string | null;
  agency_as_given: string | null;
  procedure: string | null;
  channel: Channel | null;
  state: DossierState | null;
  submitted_at: TimeOrNull;
  received_at: TimeOrNull;
  due_at: TimeOrNull;
  finished_at: TimeOrNull;
  returned_at: TimeOrNull;
  refused_at: TimeOrNull;
  submitted_day: Day;
  received_day: Day;
  due_day: Day;
  finished_day: Day;
  returned_day: Day;
  refused_day: Day;
  has_digitised_component: boolean | null;
  paid_online: PaidOnline | null;
  verified_account: boolean | null;
  databases: Json<Dossier["databases"]>;
  supplement_count: number | null;
  has_component_file: boolean | null;
  has_digitised_file: boolean | null;
  has_reused_component: boolean | null;
  has_component_from_store: boolean | null;
  has_result_file: boolean | null;
  charges_fee: boolean | null;
  lacks_handler_name: boolean | null;
  lacks_handler_title: boolean | null;
  opened_day: Generated<string>;
  closed_day: Generated<string>;
  was_received: boolean | null;
  is_open: boolean | null;
  ended_at: TimeOrNull;
  returns_paper: boolean | null;
  procedure_charges_fee: boolean | null;
  dissatisfied: boolean | null;
  /** As text, since no driver reads lists of multiranges. */
  late: Generated<string>;
  late_unknown: Generated<string>;
};

/** Columns every fact around dossiers has. */
type KnownColumns = {
  authority: string;
  known_from: Time;
  known_to: Time;
  batch: number;
  source: string;
  source_time: TimeOrNull;
  raw_hash: Uint8Array;
  content_hash: Uint8Array;
  told: Json<Record<string, number>>;
};

/** The tables of dossiers as the migrations leave them, row by row. */
export type DossierTables = {
  import_batch: {
    authority: string;
    id: number;
    known_at: Time;
    brought_by: string;
    files: Json<BatchFile[]>;
    counts: Json<
      Pick<BatchOutcome, "dossiers" | "events" | "rejected" | "undone"> & { sources?: BatchSources }
    >;
    undoes: number | null;
    reason: string | null;
  };
  dossier: VersionColumns;
  dossier_history: VersionColumns & { known_to: Time };
  batch_confirmation: {
    authority: string;
    code: string;
    version: ColumnType<string, string, never>;
    batch: number;
    settled_before: TimeOrNull;
    settled_time: Time;
  };
  lateness_mark: { position: number; rule: string; cause: string | null; hash: string };
  dossier_alias: { authority: string; alias: string; code: string; batch: number; known_from: Time };
  raw_payload: {
    authority: string;
    sha256: Uint8Array;
    source: string;
    received_at: Time;
    batch: number;
    body: string;
  };
  procedure_version: KnownColumns & {
    code: string;
    valid_from: Time;
    code_as_given: string;
    name: string | null;
    published_by: string | null;
    decision: string | null;
    is_public: boolean | null;
    domains: Json<string[] | null>;
    terms: Json<object[] | null>;
    components: Json<object[] | null>;
    results: Json<object[] | null>;
    charges_fee: boolean | null;
    returns_paper: boolean | null;
  };
  petition: KnownColumns & {
    code: string;
    agency: string | null;
    agency_as_given: string | null;
    subject: string | null;
    state: string | null;
    received_at: TimeOrNull;
    due_at: TimeOrNull;
    answered_at: TimeOrNull;
    published_at: TimeOrNull;
    satisfaction: string | null;
    received_day: Day;
    due_day: Day;
    answered_day: Day;
  };
  rating: KnownColumns & {
    key: string;
    code: string;
    rated_at: TimeOrNull;
    satisfaction: string;
    rated_day: Day;
  };
  rating_summary: KnownColumns & {
    key: string;
    agency: string | null;
    agency_as_given: string | null;
    period: string;
    procedure: string | null;
    question: string;
    raters: number | null;
    shares: Json<object | null>;
    doubt: string | null;
  };
  payment: KnownColumns & {
    key: string;
    code: string | null;
    reference: string | null;
    transaction: string | null;
    amount: string | null;
    online: boolean | null;
    state: string | null;
    paid_at: TimeOrNull;
    paid_day: Day;
  };
};
