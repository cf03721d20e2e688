import type { ColumnType, JSONColumnType } from "kysely";
import type { DossierTables } from "./dossiers/dossierTables.ts";

/** Written as ISO text, read as Date by both drivers. */
type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null, string | null>;
type Json<T extends object> = JSONColumnType<T, string, string>;

/** The tables of migrations/, row by row. */
export type Schema = DossierTables & {
  capture: {
    authority: string;
    id: string;
    kind: "evaluation" | "summary";
    period: string;
    captured_from: TimeOrNull;
    data_time: TimeOrNull;
    complete: boolean;
    missing: Json<string[]>;
    notes: Json<string[]>;
    declared_units: number | null;
    hash: string;
    imported_at: Time;
    checked_at: Time;
  };
  capture_answer: {
    authority: string;
    capture_id: string;
    position: number;
    endpoint: string;
    path: string;
    request: Json<object>;
    http_status: number | null;
    content_type: string | null;
    captured_at: TimeOrNull;
    sha256: string;
    bytes: number;
    body: string;
  };
  capture_agency: {
    authority: string;
    capture_id: string;
    position: number;
    code: string;
    name: string;
    kind: string;
    portal_id: string;
    parent: string | null;
  };
  given_row: {
    authority: string;
    capture_id: string;
    position: number;
    agency: string;
    endpoint: string;
    row_kind: "parent" | "child";
    points: string | null;
    max: string | null;
    metrics: Json<object>;
    fields: Json<object>;
  };
  catalogue_procedure: {
    code: string;
    portal_id: string;
    name: string;
    state: string;
    publishers: Json<string[]>;
    applied_by: Json<string[]>;
    seen_at: Time;
  };
  unit_shapes: {
    authority: string;
    sha256: string;
    file_name: string;
    body: string;
    loaded_at: Time;
  };
  notice: {
    authority: string;
    id: string;
    agency: string;
    agency_name: string;
    period: string;
    form: string;
    sha256: string;
    file_name: string;
    file_bytes: Uint8Array;
    body: string;
    imported_at: Time;
  };
  vintage: {
    authority: string;
    id: string;
    agency: string;
    agency_name: string;
    period: string;
    profile: string;
    content_hash: string;
    record: string;
    content: string;
    findings: string;
    supersedes: string | null;
    override_reason: string | null;
    override_by: string | null;
    issued_at: Time;
  };
  vintage_file: {
    authority: string;
    vintage_id: string;
    name: string;
    media_type: string;
    sha256: string;
    bytes: Uint8Array;
  };
};
