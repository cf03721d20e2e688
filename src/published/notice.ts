import type { AgencyCode } from "#terms/agencyCode.ts";
import type { FigureUnit } from "#terms/columnConcept.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";

/** One cell as printed. `value` is null when the cell is empty, a dash, or no number. */
export type Cell = { text: string; value: PrintedNumber | null; markers: readonly string[] };

/** A column of a unit table after its (one- or two-level) header was understood. */
export type Column = {
  /** Position from 0. */
  index: number;
  /** Header texts from the top level down, without markers. */
  path: readonly string[];
  /** path joined with " / ". */
  header: string;
  markers: readonly string[];
  role: "ordinal" | "name" | "code" | "figure" | "remark";
  /** Concept of rules/columns.yaml, when the header is known. */
  concept: string | null;
  /** Null for columns that hold no figures. */
  unit: FigureUnit | null;
};

/** A row of units, or the row of totals ("Tỷ lệ chung", "Tổng cộng"). `heading` rows group others and hold no figures. */
export type Row = {
  kind: "unit" | "total" | "heading";
  /** Row number in the table as a reader counts it, from 1, header rows not counted. */
  number: number;
  ordinal: string;
  name: string;
  codeAsTyped: string | null;
  /** The agency it was matched to, when certain. */
  agency: AgencyCode | null;
  cells: readonly Cell[];
};

export type NoticeTable = {
  /** Where it stands, for messages: "Phụ lục", "Bảng 2", "tệp abc.csv". */
  place: string;
  title: string | null;
  columns: readonly Column[];
  rows: readonly Row[];
};

/** A footnote under a table or document: its marker ("*", "**", "i", "1") and words. */
export type Footnote = { marker: string; text: string; place: string };

export type Paragraph = { place: string; text: string };

/** Points of a group as printed in the text: "Số hóa hồ sơ: 15,1/22 điểm". `notApplicable` when the text says so. */
export type PrintedGroup = {
  group: string | null;
  label: string;
  points: PrintedNumber | null;
  max: PrintedNumber | null;
  notApplicable: boolean;
  place: string;
};

/** Points of the whole agency as printed, with its groups. */
export type Headline = {
  points: PrintedNumber | null;
  max: PrintedNumber | null;
  place: string;
  groups: readonly PrintedGroup[];
};

/** The formal parts of a dispatch; null where the paper leaves them blank, undefined where its kind of paper has none. */
export type Formalities = {
  number: string | null;
  day: string | null;
  signer: string | null;
  signerTitle: string | null;
  motto: string | null;
};

/** A published result as read from a paper or file: a dispatch with its appendix, or a bare unit table. */
export type Notice = {
  file: string;
  sha256: string;
  form: "dispatch" | "table";
  agency: { code: AgencyCode | null; name: string } | null;
  /** Period id such as 2023-10, when the paper says it. */
  period: string | null;
  /** When the figures were taken, as an instant, when the paper says it. */
  dataTime: string | null;
  formalities: Formalities | null;
  headline: Headline | null;
  paragraphs: readonly Paragraph[];
  tables: readonly NoticeTable[];
  footnotes: readonly Footnote[];
};
