import type { Notice, NoticeTable, Paragraph } from "#published/notice.ts";
import { findPeriod, periodDays } from "#terms/period.ts";
import { checkTable } from "./checkTable.ts";
import { dataTimeOf } from "./dataTimeOf.ts";
import { footnotesOf } from "./footnotesOf.ts";
import { formalitiesOf } from "./formalitiesOf.ts";
import { groupTableOf } from "./groupTableOf.ts";
import { headlineOf } from "./headlineOf.ts";
import { issuerOf } from "./issuerOf.ts";
import { matchAgencies } from "./matchAgencies.ts";
import type { NoticeContext, NoticeOrigin, NoticeReading } from "./noticeReading.ts";
import { periodOf } from "./periodOf.ts";
import type { RawDocument } from "./rawDocument.ts";
import { inReadingOrder, type PlacedTable, type Reading } from "./readingOrder.ts";
import { readTableColumns } from "./readTableColumns.ts";
import { readTableRows } from "./readTableRows.ts";

/** Turns what a file holds into a notice; null when it has neither a table of units nor points of groups. */
export function understand(
  document: RawDocument,
  origin: NoticeOrigin,
  context: NoticeContext,
): NoticeReading {
  const isCsv = /\.(csv|tsv|txt)$/i.test(origin.file);
  const reading = inReadingOrder(document, isCsv ? "csv" : "other", origin.file);
  const paragraphs = reading.paragraphs.map(({ place, text }): Paragraph => ({ place, text: oneLine(text) }));
  const formalities = formalitiesOf(reading.paragraphs);
  const period = periodIn(reading);
  const onDay = dayOf(period) ?? formalities?.day ?? undefined;
  const agency = issuerOf(reading.paragraphs, context.registry, onDay);
  const drafts = reading.tables.map((it) => draftTable(it, context));
  const headline =
    headlineOf(textBeforeTables(reading), context.concepts) ?? groupTableOf(reading.grids, context.concepts);
  if (drafts.length === 0 && headline === null) return nothingFound(origin.file);
  const tables = drafts.map((it) => matchAgencies(it, context.registry, agency?.code ?? null, onDay));
  const notice: Notice = {
    ...origin,
    form: formalities === null ? "table" : "dispatch",
    agency,
    period,
    dataTime: paragraphs.map((it) => dataTimeOf(it.text)).find((it) => it !== null) ?? null,
    formalities,
    headline,
    paragraphs,
    tables,
    footnotes: allFootnotes(reading, tables),
  };
  const checks = tables.map((it) => checkTable(it, context));
  return {
    notice,
    problems: checks.flatMap((it) => it.problems),
    warnings: checks.flatMap((it) => it.warnings),
  };
}

function draftTable({ table, place, title }: PlacedTable, { concepts }: NoticeContext): NoticeTable {
  const columns = readTableColumns(table, concepts);
  return { place, title, columns, rows: readTableRows(table, columns) };
}

function allFootnotes(reading: Reading, tables: readonly NoticeTable[]): Notice["footnotes"] {
  const ofTable = (it: NoticeTable) =>
    [...it.columns, ...it.rows.flatMap((row) => row.cells)].flatMap((cell) => cell.markers);
  const used = new Set(tables.flatMap(ofTable));
  return reading.paragraphs.flatMap(({ text, place, afterTable }) =>
    footnotesOf([{ text: oneLine(text), place }], used, afterTable),
  );
}

/** The subject and titles first, where a bare year counts too; then the text. */
function periodIn(reading: Reading): string | null {
  const lines = reading.paragraphs.flatMap((it) => it.text.split("\n"));
  const subjects = lines.filter((it) => /^\s*(v\/v|về việc)/iu.test(it));
  const titles = reading.tables.flatMap((it) => it.title ?? []);
  const capitals = reading.paragraphs
    .map((it) => oneLine(it.text))
    .filter((it) => it.length > 12 && it === it.toUpperCase());
  const firm = [...subjects, ...titles, ...capitals].map(periodOf).find((it) => it !== null);
  const loose = reading.paragraphs
    .map((it) => periodOf(oneLine(it.text)))
    .find((it) => it !== null && it.length > 4);
  return firm ?? loose ?? null;
}

function textBeforeTables(reading: Reading): Paragraph[] {
  return reading.paragraphs
    .filter((it) => !it.afterTable)
    .map(({ text, place }) => ({ text: oneLine(text), place }));
}

function dayOf(period: string | null): string | undefined {
  const found = period === null ? undefined : findPeriod(period);
  return found && periodDays(found).from;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function nothingFound(file: string): NoticeReading {
  const problem = {
    code: "no-unit-table",
    at: file,
    says: "Không tìm thấy bảng số liệu theo đơn vị, cũng không thấy điểm các nhóm chỉ số.",
    remedy: 'Bảng cần có dòng tiêu đề với cột tên đơn vị (ví dụ "Tên đơn vị") và ít nhất một cột số liệu.',
  };
  return { notice: null, problems: [problem], warnings: [] };
}
