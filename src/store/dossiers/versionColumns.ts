import type { ColumnTypes } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import { FACT_COLUMNS } from "./factsRow.ts";
import { FLAG_COLUMNS } from "./flags.ts";

/** Columns of a version that differ from row to row, with their types; authority, known_from and batch come apart. */
export const VERSION_COLUMNS = {
  code: "text",
  source: "text",
  kind: "text",
  source_time: "timestamptz",
  settled_time: "timestamptz",
  raw_hash: "bytea",
  content_hash: "bytea",
  told_hash: "bytea",
  told: "jsonb",
  deleted: "boolean",
  ...FACT_COLUMNS,
  ...FLAG_COLUMNS,
  ...DERIVED_COLUMNS,
} as const satisfies ColumnTypes;

export const WRITTEN_COLUMNS = Object.keys(VERSION_COLUMNS).join(", ");
export const RENEWED_COLUMNS = ["version", "known_from", "batch", ...Object.keys(VERSION_COLUMNS)]
  .filter((it) => it !== "code")
  .map((it) => `${it} = excluded.${it}`)
  .join(", ");
/** Everything of a version that the database does not compute. */
export const KEPT_COLUMNS = `authority, version, known_from, batch, ${WRITTEN_COLUMNS}`;
