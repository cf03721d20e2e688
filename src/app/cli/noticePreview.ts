import type { Column, Notice, NoticeTable, Row } from "#published/notice.ts";
import type { ColumnConcept, FigureUnit } from "#terms/columnConcept.ts";
import { instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import type { Problem } from "#terms/problem.ts";
import { MISSING_MARK, type PrintedNumber, printVietnamese } from "#terms/vietnameseNumber.ts";
import * as rules from "../rules.ts";
import { textTable } from "./textTable.ts";

const UNITS: Record<FigureUnit, string> = { count: "số lượng", percent: "%", points: "điểm", days: "ngày" };
const ROLES: Record<Exclude<Column["role"], "figure">, string> = {
  ordinal: "số thứ tự",
  name: "tên đơn vị",
  code: "mã định danh",
  remark: "lời ghi, không tính",
};
const BLANK = "(không ghi)";

/** What was understood of a notice, for a person to confirm before it is stored. */
export function noticePreview(
  notice: Notice,
  problems: readonly Problem[],
  warnings: readonly Problem[],
  concepts: readonly ColumnConcept[] = rules.columns(),
): string {
  return [
    `${notice.file}: ${notice.form === "dispatch" ? "văn bản công bố" : "bảng số liệu"}`,
    ...textTable([{ align: "left" }, { align: "left", wrap: 90 }], factsOf(notice)),
    ...headlineLines(notice),
    ...notice.tables.flatMap((it) => tableLines(it, concepts)),
    ...footnoteLines(notice),
    ...listOf("Cần sửa trước khi nhập:", "✗", problems),
    ...listOf("Nên xem lại:", "•", warnings),
  ].join("\n");
}

function factsOf({ agency, period, dataTime, formalities }: Notice): string[][] {
  const known = period === null ? undefined : findPeriod(period);
  const facts: (string | null)[][] = [
    ["  Cơ quan", agency && `${agency.name} (${agency.code ?? "chưa khớp danh mục"})`],
    ["  Kỳ", known ? periodVi(known) : period],
    ["  Số liệu lúc", dataTime && instantVi(dataTime)],
  ];
  if (formalities) {
    facts.push(
      ["  Số", formalities.number],
      ["  Ngày", formalities.day?.split("-").reverse().join("/") ?? null],
    );
    facts.push([
      "  Người ký",
      [formalities.signerTitle, formalities.signer].filter((it) => it !== null).join(" ") || null,
    ]);
  }
  return facts.map(([label, text]) => [label ?? "", text ?? BLANK]);
}

function headlineLines({ headline }: Notice): string[] {
  if (headline === null) return [];
  const rows = headline.groups.map((it) => [
    `  ${it.label}`,
    it.notApplicable ? "không áp dụng" : `${printed(it.points)}/${printed(it.max)}`,
    it.group ?? "chưa nhận ra nhóm",
  ]);
  return [
    "",
    `Điểm (${headline.place}): ${printed(headline.points)}/${printed(headline.max)}`,
    ...textTable([{ align: "left" }, { align: "right" }, { align: "left" }], rows),
  ];
}

function tableLines(table: NoticeTable, concepts: readonly ColumnConcept[]): string[] {
  const title = table.title === null ? "" : `: ${table.title}`;
  const columns = table.columns.map((it) => [`  ${it.index + 1}`, withMarkers(it), meaningOf(it, concepts)]);
  const units = table.rows.filter((it) => it.kind === "unit");
  const totals = table.rows.filter((it) => it.kind === "total").length;
  return [
    "",
    `${table.place}${title}`,
    `Cột (${table.columns.length}):`,
    ...textTable([{ align: "right" }, { align: "left", wrap: 60 }, { align: "left" }], columns),
    `Dòng (${units.length} đơn vị, ${totals} dòng tổng):`,
    ...textTable(
      [{ align: "right" }, { align: "left", wrap: 40 }, { align: "left" }, { align: "left" }],
      table.rows.map((it) => [`  ${it.number}`, nameOf(it), codeOf(it), figuresOf(it, table)]),
    ),
  ];
}

function meaningOf(column: Column, concepts: readonly ColumnConcept[]): string {
  if (column.role !== "figure") return ROLES[column.role];
  const unit = column.unit === null ? "" : ` [${UNITS[column.unit]}]`;
  const concept = concepts.find((it) => it.id === column.concept);
  return `${concept?.title.vi ?? "chưa nhận ra nghĩa"}${unit}`;
}

function withMarkers({ header, markers }: Column): string {
  return [header === "" ? "(không có tiêu đề)" : header, ...markers.map((it) => `(${it})`)].join(" ");
}

function nameOf(row: Row): string {
  switch (row.kind) {
    case "unit":
      return row.name;
    case "total":
      return `= ${row.name || "dòng tổng"}`;
    case "heading":
      return `# ${[row.ordinal, row.name].filter((it) => it !== "").join(" ")}`;
  }
}

/** "000.25.331H53 → 000.25.31.H53?" where the agency was found by its name. */
function codeOf({ kind, codeAsTyped, agency }: Row): string {
  if (kind !== "unit") return "";
  if (agency === null) return `${codeAsTyped ?? ""} (chưa khớp danh mục)`.trim();
  if (codeAsTyped === null) return `→ ${agency}`;
  return codeAsTyped === agency ? agency : `${codeAsTyped} → ${agency}?`;
}

function figuresOf(row: Row, { columns }: NoticeTable): string {
  const figures = columns
    .filter((it) => it.role === "figure")
    .map((it) => {
      const cell = row.cells[it.index];
      const text = cell?.value ? printed(cell.value) : cell?.text ? `"${cell.text}"` : MISSING_MARK;
      return [text, ...(cell?.markers ?? []).map((marker) => `(${marker})`)].join("");
    });
  return row.kind === "heading" ? "" : figures.join(" | ");
}

function footnoteLines({ footnotes }: Notice): string[] {
  if (footnotes.length === 0) return [];
  const rows = footnotes.map((it) => [`  (${it.marker})`, it.text]);
  return ["", "Chú thích:", ...textTable([{ align: "left" }, { align: "left", wrap: 100 }], rows)];
}

function listOf(title: string, mark: string, list: readonly Problem[]): string[] {
  if (list.length === 0) return [];
  return ["", title, ...list.flatMap((it) => [`  ${mark} ${it.at}: ${it.says}`, `    → ${it.remedy}`])];
}

function printed(number: PrintedNumber | null): string {
  return printVietnamese(number?.decimal ?? null);
}
