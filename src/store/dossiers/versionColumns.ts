import { type ColumnTypes, namesOf } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import { FACT_COLUMNS } from "./factsRow.ts";
import { FLAG_COLUMNS } from "./flags.ts";

/** Columns that tell where a version comes from, with their types; authority, known_from and batch come apart. */
export const SOURCE_COLUMNS = {
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
} as const satisfies ColumnTypes;

const TOLD = [...namesOf(SOURCE_COLUMNS), ...namesOf(FACT_COLUMNS), ...namesOf(FLAG_COLUMNS)];
const WRITTEN = [...TOLD, ...namesOf(DERIVED_COLUMNS)];

/** What the delivery of a version tells; written with it comes what follows from that. */
export const TOLD_COLUMNS = TOLD.join(", ");
export const WRITTEN_COLUMNS = WRITTEN.join(", ");
export const RENEWED_COLUMNS = ["version", "known_from", "batch", ...WRITTEN]
  .filter((it) => it !== "code")
  .map((it) => `${it} = excluded.${it}`)
  .join(", ");
/** Everything of a version that the database does not compute. */
export const KEPT_COLUMNS = `authority, version, known_from, batch, ${WRITTEN_COLUMNS}`;
