import type { FigureUnit } from "#terms/columnConcept.ts";

/**
 * A figure bound to the cell it comes from; nothing that prints a number is typed.
 * @property cell path in the publication's data, e.g. `total.points`, `group.MDSH.points`, `unit.000.21.31.H53.eResultRate`
 * @property decimal exact decimal text, null when not known
 * @property text as printed in Vietnamese ("60,93", "3.141", "–")
 */
export type Figure = {
  cell: string;
  decimal: string | null;
  decimals: number;
  unit: FigureUnit;
  text: string;
};

/** A piece of a sentence. */
export type Run = { text: string; bold?: boolean; italic?: boolean; superscript?: boolean; figure?: Figure };

export type Block =
  | { kind: "paragraph"; runs: readonly Run[]; align?: "justify" | "center" | "left"; indent?: boolean }
  | { kind: "item"; marker: string; runs: readonly Run[] }
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "table"; table: ContentTable }
  | { kind: "chart"; chart: BarChart };

/** Bars on a common scale, for those who would rather look than read. `share` is 0..1 for drawing only. */
export type BarChart = {
  title: string;
  bars: readonly { label: string; share: number; value: Figure; max: Figure | null }[];
};

export type ContentColumn = {
  key: string;
  title: string;
  role: "ordinal" | "name" | "code" | "figure" | "text";
  unit: FigureUnit | null;
  decimals: number;
  /** Relative width, sum is free. */
  width: number;
  /** A figure that is no quantity, such as a rank, stands centred. */
  centred?: boolean;
  markers?: readonly string[];
};

/**
 * A cell of the table head; rows of head cells, spans counted from 1. Markers are printed raised after the text;
 * a column's own markers are printed only where `head` is empty and the columns' titles make the head.
 */
export type HeadCell = { text: string; columnSpan: number; rowSpan: number; markers?: readonly string[] };

/** `text` is what is printed; `figure` binds it to its cell and gives spreadsheets the number. */
export type ContentCell = { text: string; figure?: Figure; bold?: boolean; markers?: readonly string[] };
/** One cell for each column; a `heading` row may hold a single cell, which then spans the table. */
export type ContentRow = { kind: "unit" | "total" | "heading"; cells: readonly ContentCell[] };

export type ContentTable = {
  /** Sheet name and csv stem, ASCII. */
  name: string;
  caption: string | null;
  columns: readonly ContentColumn[];
  head: readonly (readonly HeadCell[])[];
  rows: readonly ContentRow[];
};

export type Appendix = {
  /** "Phụ lục" or "Phụ lục I". */
  label: string;
  title: readonly string[];
  /** "(Kèm theo Công văn số …)", null when left out. */
  reference: string | null;
  landscape: boolean;
  blocks: readonly Block[];
  footnotes: readonly { marker: string; runs: readonly Run[] }[];
};

/**
 * A document in the form of NĐ 30/2020/NĐ-CP, Phụ lục I; renderers add nothing to it but the fixed words of that form.
 * Names of agencies are printed in capitals; a line break in `superior` or `issuer` is kept.
 */
export type PublicationContent = {
  /** Shown as document title and page title. */
  title: string;
  form: "cong-van" | "thong-bao";
  superior: string | null;
  issuer: string;
  /** "Số: 12/UBND-VP", blank number printed as "Số:        /UBND-VP". */
  number: string;
  /** "Bến Cầu, ngày 06 tháng 11 năm 2023". */
  placeAndDate: string;
  /** Công văn: printed under the number as "V/v …". Thông báo: its title under the words THÔNG BÁO. */
  subject: string;
  addressees: readonly string[];
  body: readonly Block[];
  recipients: readonly string[];
  signature: { lines: readonly string[]; name: string | null };
  appendices: readonly Appendix[];
  /** "Số liệu tại thời điểm 16h30 ngày 02/11/2023". */
  dataTime: string | null;
  /** Printed in the record when the gate was overridden. */
  override: { reason: string; by: string } | null;
};

/** One rendered file. */
export type Rendition = { name: string; mediaType: string; bytes: Uint8Array };
