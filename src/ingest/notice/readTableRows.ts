import type { Cell, Column, Row } from "#published/notice.ts";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { FoundTable } from "./findUnitTables.ts";
import { originals } from "./findUnitTables.ts";
import { takeMarkers } from "./markers.ts";
import type { RawCell } from "./rawDocument.ts";

/** What a row of totals or means is called. */
const TOTAL =
  /^(tổng(?! (cục|công ty))|tổng số|tổng cộng|tổng chung|tổng hợp|cộng|chung|tỷ lệ chung|kết quả chung|điểm chung|bình quân|trung bình|bình quân chung|trung bình chung|toàn (huyện|tỉnh|thành phố|xã|phường|quốc|ngành|bộ|hệ thống)|cả nước|cả tỉnh)(?=$|[\s:(,-])/;
/** Rows that say what could be reached, not what was. */
const SCALE = /^(điểm tối đa|thang điểm|điểm chuẩn|mục tiêu|chỉ tiêu|kế hoạch|định mức)(?=$|[\s:(,-])/;

/** Reads the data rows of a found table; agencies are matched later. A row that ended early has fewer cells than columns. */
export function readTableRows(table: FoundTable, columns: readonly Column[]): Row[] {
  const rows = table.data.map((row, index) => readRow(row, columns, index + 1));
  return rows.filter((it) => it.cells.some((cell) => cell.text !== "" || cell.markers.length > 0));
}

function readRow(raw: readonly RawCell[], columns: readonly Column[], number: number): Row {
  const present = columns.slice(0, raw.findLastIndex((it) => !it.absent) + 1);
  const cells = present.map((column): Cell => {
    const cell = raw[column.index];
    const isCopy = raw.slice(0, column.index).some((it) => it === cell);
    return readCell(cell === undefined || isCopy ? "" : cell.text, column);
  });
  const textIn = (role: Column["role"]) =>
    cells.find((_, index) => columns[index]?.role === role)?.text ?? "";
  const code = textIn("code");
  const lead = leadingText(raw, columns);
  const kind = kindOf(lead, cells, columns, code);
  const ordinal = textIn("ordinal");
  const name = textIn("name");
  const nameStandsFirst = name === "" && lead !== "";
  return {
    kind,
    number,
    ordinal: nameStandsFirst && ordinal === lead ? "" : ordinal,
    name: nameStandsFirst ? lead : name,
    codeAsTyped: code === "" || (kind !== "unit" && agencyCodeGrammar(code) === null) ? null : code,
    agency: null,
    cells,
  };
}

function readCell(text: string, column: Column): Cell {
  const { text: bare, markers } = takeMarkers(text);
  const joined = bare.replace(/\s*\n\s*/g, " ");
  return { text: joined, value: column.role === "figure" ? readPrintedNumber(joined) : null, markers };
}

/** The words a reader sees first: the name, or a merged text that begins in the columns before it. */
function leadingText(raw: readonly RawCell[], columns: readonly Column[]): string {
  const name = columns.find((it) => it.role === "name");
  const own = name && raw[name.index]?.text ? raw[name.index] : undefined;
  const first = originals(raw).find((it) => /\p{L}{2}/u.test(it.text) && agencyCodeGrammar(it.text) === null);
  return takeMarkers((own ?? first)?.text ?? "").text.replace(/\s*\n\s*/g, " ");
}

function kindOf(lead: string, cells: readonly Cell[], columns: readonly Column[], code: string): Row["kind"] {
  const key = wordsKey(lead.replace(/^([IVX]+|[A-Z]|\d+)[.)]\s+/, ""));
  const hasFigures = cells.some((it) => it.value !== null);
  if (TOTAL.test(key) && hasFigures) return "total";
  if (SCALE.test(key)) return "heading";
  const ordinal = cells.find((_, index) => columns[index]?.role === "ordinal")?.text ?? "";
  const groups = /^([IVX]+|[A-Z])\.?$/.test(ordinal) || /^([IVX]+|[A-Z])[.)]\s/.test(lead);
  if (groups && code === "") return "heading";
  const filled = cells.filter((it) => it.text !== "");
  if (!hasFigures && code === "" && filled.length <= 1) return "heading";
  if (key === "" && hasFigures && code === "") return "total";
  return "unit";
}
