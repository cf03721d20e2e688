import type { RiskRow } from "#contract/risks.ts";
import { BYTE_ORDER_MARK, csvFields, inert } from "#publish/render/csv/csvLine.ts";
import { clockText, fileName, type TableFile } from "#publish/table/tableFile.ts";
import type { Database } from "#store/database.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { MISSING_MARK, printVietnamese } from "#terms/vietnameseNumber.ts";
import type { RiskReading } from "../../measuring/risks/riskReading.ts";
import { riskStakes } from "../../measuring/risks/riskStakes.ts";
import { walkRisks } from "../../measuring/risks/walkRisks.ts";
import { riskRows } from "./riskRows.ts";
import { type RisksQuery, readingOf } from "./risksPage.ts";
import { rescheduleVi } from "./riskWordsVi.ts";

type Column = readonly [string, (row: RiskRow, rules: RiskReading["rules"]) => string | null];

const COLUMNS: readonly Column[] = [
  ["Mã hồ sơ", (it) => it.code],
  ["Cơ quan", (it) => it.agency?.name ?? it.agencyAsGiven],
  ["Mã định danh", (it) => it.agency?.code ?? null],
  ["Thủ tục hành chính", (it) => it.procedure?.code ?? null],
  ["Tên thủ tục", (it) => it.procedure?.name ?? null],
  ["Trạng thái", (it) => it.state?.says.vi ?? null],
  ["Hẹn trả", (it) => it.dueAt && clockText(it.dueAt)],
  ["Phút làm việc còn lại", (it) => (it.minutesLeft === null ? null : String(it.minutesLeft))],
  ["Nguy cơ", (it, { kinds }) => it.kinds.map((kind) => kinds[kind].title.vi).join("; ")],
  ["Việc cần làm", (it, { kinds }) => it.kinds.map((kind) => kinds[kind].toDo.vi).join(" ")],
  ["Hẹn lại", (it) => it.reschedule && rescheduleVi(it.reschedule)],
  ["Chức danh người thụ lý", (it) => it.handler?.title ?? null],
  ["Bộ phận", (it) => it.handler?.unit ?? null],
  ["Điểm có thể mất", (it) => (it.stake === null ? null : printVietnamese(it.stake))],
];

/**
 * The whole list of what is at risk as csv in pieces, read as they are taken. What is asked wrongly is told before the first.
 */
export async function risksCsv(
  database: Database,
  authority: string,
  agency: string,
  query: RisksQuery,
  now: Instant,
): Promise<TableFile> {
  const reading = await readingOf(database, authority, agency, query, now);
  const stakes = await riskStakes(database, reading, now);
  async function* pieces(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvFields(COLUMNS.map(([head]) => head));
    for await (const piece of walkRisks(database, reading, query.kind ?? null, null)) {
      const rows = await riskRows(database, reading, stakes, piece);
      yield rows.map((it) => lineOf(it, reading.rules)).join("");
    }
  }
  const parts = ["viec-can-lam", agency, dayInVietnam(reading.at), ...(query.kind ? [query.kind] : [])];
  return { name: fileName(parts), pieces: pieces() };
}

/** What is not known is "–", never empty; minutes stay a number also below zero. */
function lineOf(row: RiskRow, rules: RiskReading["rules"]): string {
  return csvFields(
    COLUMNS.map(([, textOf]) => {
      const text = textOf(row, rules) ?? MISSING_MARK;
      return /^-?\d+$/.test(text) ? text : inert(text);
    }),
  );
}
