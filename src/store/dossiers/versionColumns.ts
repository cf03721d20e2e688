import { type ColumnTypes, namesOf } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import { QUERIED_COLUMNS } from "./factsRow.ts";
import { FLAG_COLUMNS } from "./flags.ts";

/** Columns that tell a version and where it comes from, with their types; authority, known_from and batch come apart. */
export const SOURCE_COLUMNS = {
  code: "text",
  source: "text",
  kind: "text",
  source_time: "timestamptz",
  settled_time: "timestamptz",
  raw_hash: "bytea",
  content_hash: "bytea",
  told_hash: "bytea",
  told: "text",
  deleted: "boolean",
  facts: "text",
} as const satisfies ColumnTypes;

/** Everything of a version that the database does not compute. */
export const KEPT_COLUMNS = [
  "authority",
  "version",
  "known_from",
  "batch",
  ...[SOURCE_COLUMNS, QUERIED_COLUMNS, FLAG_COLUMNS, DERIVED_COLUMNS].flatMap(namesOf),
].join(", ");
