import { FACT_COLUMNS } from "./factsRow.ts";
import { FLAG_COLUMNS } from "./flags.ts";

/** Columns of a version that are written from JSON, with their types; authority, known_from and batch come apart. */
const WRITTEN = {
  code: "text",
  source: "text",
  kind: "text",
  source_time: "timestamptz",
  settled_time: "timestamptz",
  raw_hash: "bytea",
  content_hash: "bytea",
  told: "jsonb",
  deleted: "boolean",
  ...FACT_COLUMNS,
  ...FLAG_COLUMNS,
};

export const WRITTEN_COLUMNS = Object.keys(WRITTEN).join(", ");
export const WRITTEN_TYPES = Object.entries(WRITTEN)
  .map(([column, type]) => `${column} ${type}`)
  .join(", ");
export const RENEWED_COLUMNS = ["version", "known_from", "batch", ...Object.keys(WRITTEN)]
  .filter((it) => it !== "code")
  .map((it) => `${it} = excluded.${it}`)
  .join(", ");
/** Everything of a version that the database does not compute. */
export const KEPT_COLUMNS = `authority, version, known_from, batch, ${WRITTEN_COLUMNS}`;
