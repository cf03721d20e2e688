import type { Problem } from "#terms/problem.ts";
import { child, descendants, type XmlElement } from "./parseXml.ts";
import { printSpreadsheetNumber } from "./printSpreadsheetNumber.ts";
import { layOut, type RawGrid, type SpanningCell, superscript } from "./rawDocument.ts";
import { isBold, type SpreadsheetStyle } from "./spreadsheetStyles.ts";

/** `general`: a number without a format of its own. */
type Shown = { text: string; bold: boolean; row: number; column: number; general: boolean };

/** One sheet as a grid; cells covered by a merge repeat its text. */
export function readSheet(
  sheet: XmlElement,
  name: string,
  strings: readonly XmlElement[],
  styles: readonly SpreadsheetStyle[],
  file: string,
): { grid: RawGrid; warnings: Problem[] } {
  const cells = descendants(sheet, "c").map((it): Shown => {
    const { row, column } = readReference(it.attributes.r ?? "A1");
    const style = styles[Number(it.attributes.s ?? 0)] ?? { format: "General", bold: false };
    const general = (it.attributes.t ?? "n") === "n" && /^general$/i.test(style.format);
    return { ...readValue(it, strings, style), row, column, general };
  });
  const filled = withLostZeros(cells.filter((it) => it.text !== ""));
  const merges = descendants(sheet, "mergeCell").map((it) => readRange(it.attributes.ref ?? "A1"));
  const height = Math.max(0, ...filled.map((it) => it.row + 1));
  const width = Math.max(0, ...filled.map((it) => it.column + 1));
  const grid = layOut(spanningRows(filled, merges, height, width), name);
  const uncomputed = descendants(sheet, "c").filter(
    (it) => child(it, "f") && !child(it, "v") && !child(it, "is"),
  );
  const hiddenRows = descendants(sheet, "row").filter((it) =>
    ["1", "true"].includes(it.attributes.hidden ?? ""),
  );
  return {
    grid,
    warnings: [
      ...(uncomputed.length > 0 ? [neverComputed(uncomputed, name, file)] : []),
      ...(hiddenRows.length > 0 ? [rowsHidden(hiddenRows, name, file)] : []),
    ],
  };
}

/** Where so few numbers of a column show fewer digits, they end in zeros: one in ten does by chance. */
const FEW = 5;

/** The General format drops zeros at the end: 98.2 among 91.15 and 87.65 was 98,20. */
function withLostZeros(cells: readonly Shown[]): Shown[] {
  const decimalsIn = (it: Shown) => it.text.split(",")[1]?.length ?? 0;
  const isNumber = (it: Shown) => it.general && /^-?\d+(,\d+)?$/.test(it.text);
  const most = new Map<number, number>();
  for (const column of new Set(cells.map((it) => it.column))) {
    const numbers = cells.filter((it) => it.column === column && isNumber(it) && !WHOLE.has(it.text));
    const decimals = Math.max(0, ...numbers.map(decimalsIn));
    const short = numbers.filter((it) => decimalsIn(it) < decimals).length;
    if (short > 0 && short * FEW <= numbers.length) most.set(column, decimals);
  }
  return cells.map((it) => {
    const missing = (most.get(it.column) ?? 0) - decimalsIn(it);
    if (missing <= 0 || !isNumber(it) || WHOLE.has(it.text)) return it;
    return { ...it, text: `${it.text}${it.text.includes(",") ? "" : ","}${"0".repeat(missing)}` };
  });
}

/** Nothing and full marks are written without decimals anywhere. */
const WHOLE = new Set(["0", "100"]);

type Range = { top: number; left: number; bottom: number; right: number };

function spanningRows(
  cells: readonly Shown[],
  merges: readonly Range[],
  height: number,
  width: number,
): SpanningCell[][] {
  const byPlace = new Map(cells.map((it) => [`${it.row}:${it.column}`, it]));
  const covering = new Map<string, Range>();
  for (const range of merges) {
    for (let row = range.top; row <= Math.min(range.bottom, height - 1); row++) {
      for (let column = range.left; column <= Math.min(range.right, width - 1); column++)
        covering.set(`${row}:${column}`, range);
    }
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): SpanningCell[] => {
      const range = covering.get(`${row}:${column}`);
      if (range && (range.top !== row || range.left !== column)) return [];
      const { text, bold } = byPlace.get(`${row}:${column}`) ?? { text: "", bold: false };
      const columnSpan = range ? Math.min(range.right, width - 1) - range.left + 1 : 1;
      const rowSpan = range ? Math.min(range.bottom, height - 1) - range.top + 1 : 1;
      return [{ text, bold, columnSpan, rowSpan }];
    }).flat(),
  );
}

function readValue(
  cell: XmlElement,
  strings: readonly XmlElement[],
  style: SpreadsheetStyle,
): { text: string; bold: boolean } {
  const stored = child(cell, "v")?.text ?? "";
  switch (cell.attributes.t) {
    case "s":
      return richText(strings[Number(stored)], style.bold);
    case "inlineStr":
      return richText(child(cell, "is"), style.bold);
    case "b":
      return { text: stored === "1" ? "TRUE" : "FALSE", bold: style.bold };
    case "str":
    case "e":
    case "d":
      return { text: tidy(stored), bold: style.bold };
    default:
      return { text: stored === "" ? "" : printSpreadsheetNumber(stored, style.format), bold: style.bold };
  }
}

/** Text of a string with its runs; phonetic hints are not part of it. */
function richText(string: XmlElement | undefined, bold: boolean): { text: string; bold: boolean } {
  if (!string) return { text: "", bold };
  const runs = string.children.filter((it) => it.name === "r" || it.name === "t");
  const texts = runs.map((run) => {
    if (run.name === "t") return run.text;
    const text = child(run, "t")?.text ?? "";
    const raised = child(child(run, "rPr"), "vertAlign")?.attributes.val === "superscript";
    return raised ? superscript(text) : text;
  });
  const allBold = runs.length > 0 && runs.every((it) => it.name === "r" && isBold(child(it, "rPr") ?? it));
  return { text: tidy(texts.join("")), bold: bold || allBold };
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/_x000D_|\r/g, "")
    .split("\n")
    .map((it) => it.replace(/[ \u00a0\t]+/g, " ").trim())
    .filter((it) => it !== "")
    .join("\n");
}

function readReference(reference: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function readRange(range: string): Range {
  const [from = "A1", to = from] = range.split(":");
  const start = readReference(from);
  const end = readReference(to);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function neverComputed(cells: readonly XmlElement[], name: string, file: string): Problem {
  return {
    code: "formula-not-computed",
    at: `${file}, trang tính ${name}, ô ${cells.map((it) => it.attributes.r).join(", ")}`,
    says: "Ô có công thức nhưng tệp không lưu kết quả, nên được coi là chưa có số liệu.",
    remedy: "Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập.",
  };
}

function rowsHidden(rows: readonly XmlElement[], name: string, file: string): Problem {
  return {
    code: "hidden-rows",
    at: `${file}, trang tính ${name}, dòng ${rows.map((it) => it.attributes.r).join(", ")}`,
    says: "Các dòng bị ẩn vẫn được đọc.",
    remedy: "Nếu không muốn tính các dòng này, hãy xóa khỏi tệp rồi nhập lại.",
  };
}
