import type { Column } from "#published/notice.ts";
import type { ColumnConcept, FigureUnit } from "#terms/columnConcept.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { conceptOf, unitOfHeader } from "./columnConceptOf.ts";
import { looksLikeCode, looksLikeName, looksLikeOrdinal, roleOfHeader } from "./columnRole.ts";
import type { FoundTable } from "./findUnitTables.ts";
import { takeMarkers } from "./markers.ts";
import type { RawCell } from "./rawDocument.ts";

/**
 * Understands the header of a found table; a column whose header is unknown keeps its figures, its unit comes from header
 * or values.
 */
export function readTableColumns(table: FoundTable, concepts: readonly ColumnConcept[]): Column[] {
  const width = Math.max(0, ...table.header.map((it) => it.length));
  const paths = Array.from({ length: width }, (_, column) => headerPath(table.header, column));
  const numbered = countsColumns(paths);
  const drafts = paths.map((path, index): Column => {
    const marked = path.map(takeMarkers);
    const words = marked.map((it) => it.text.replace(/\s*\n\s*/g, " ")).filter((it) => it !== "");
    const markers = [...new Set(marked.flatMap((it) => it.markers))].filter(
      (it) => !(numbered && /^\d+$/.test(it)),
    );
    const values = table.data
      .map((row) => takeMarkers(row[index]?.text ?? "").text)
      .filter((it) => it !== "");
    const role = roleOfHeader(words.join(" ")) ?? roleOfHeader(words.at(-1) ?? "") ?? roleOfValues(values);
    return { index, path: words, header: words.join(" / "), markers, role, concept: null, unit: null };
  });
  const inPoints = isTableOfPoints(drafts, concepts);
  return withoutDoubles(
    onlyOneName(drafts).map((it) => (it.role === "figure" ? withMeaning(it, table, concepts, inPoints) : it)),
  );
}

/** One header says points, or several name groups of the index and nothing else: then bare headers are points too. */
function isTableOfPoints(columns: readonly Column[], concepts: readonly ColumnConcept[]): boolean {
  const figures = columns.filter((it) => it.role === "figure");
  const bare = figures.filter((it) => unitOfHeader(it.path) === null);
  const groups = bare.filter((it) => conceptOf(it.path, ["points"], concepts)?.group !== undefined);
  return figures.some((it) => unitOfHeader(it.path) === "points") || groups.length > 2;
}

function withMeaning(
  column: Column,
  table: FoundTable,
  concepts: readonly ColumnConcept[],
  inPoints: boolean,
): Column {
  const said = unitOfHeader(column.path);
  const values = table.data.map((row) => takeMarkers(row[column.index]?.text ?? "").text);
  const likely = said === null ? unitsOfValues(values, inPoints) : [said];
  for (const path of [column.path, levelsInOneLine(column.path)]) {
    for (const unit of likely) {
      const concept = conceptOf(path, [unit], concepts);
      if (concept)
        return { ...column, path, header: path.join(" / "), concept: concept.id, unit: concept.unit };
    }
  }
  return { ...column, unit: likely[0] ?? "count" };
}

/** A file of one header row writes the levels in one line: "Kết quả số hóa hồ sơ – Tỷ lệ … (%)". */
function levelsInOneLine(path: readonly string[]): string[] {
  return path.flatMap((it) => it.split(/\s+[–—>|/-]\s+/)).filter((it) => it !== "");
}

/** What figures without a unit in the header may be, likeliest first. */
function unitsOfValues(values: readonly string[], inPoints: boolean): FigureUnit[] {
  const filled = values.filter((it) => it !== "");
  if (filled.some((it) => it.endsWith("%"))) return ["percent"];
  if (inPoints) return ["points", "percent", "count"];
  const numbers = filled.map(readPrintedNumber).filter((it) => it !== null);
  if (numbers.some((it) => it.decimals > 0)) return ["percent", "points", "days"];
  return numbers.every((it) => it.decimal === "0" || it.decimal === "100")
    ? ["percent", "count"]
    : ["count", "percent"];
}

function roleOfValues(values: readonly string[]): Column["role"] {
  const most = (holds: (it: string) => boolean) =>
    values.length > 0 && values.filter(holds).length * 2 > values.length;
  if (most(looksLikeCode)) return "code";
  if (most((it) => readPrintedNumber(it) !== null)) return "figure";
  if (most((it) => looksLikeOrdinal(it) && /\D/.test(it))) return "ordinal";
  return most((it) => looksLikeName(it) && it.length > 12) ? "remark" : "figure";
}

/** Header texts over a column, top down; each cell once, and an empty top cell takes the text to its left when that has a level below too. */
function headerPath(header: readonly (readonly RawCell[])[], column: number): string[] {
  const path: string[] = [];
  const seen = new Set<RawCell>();
  for (const [level, row] of header.entries()) {
    let cell = row[column];
    if (cell?.text === "" && cell.row === header[level]?.[column]?.row)
      cell = fromLeft(header, level, column) ?? cell;
    if (!cell || cell.text === "" || seen.has(cell) || cell.text === path.at(-1)) continue;
    seen.add(cell);
    path.push(cell.text);
  }
  return path;
}

function fromLeft(
  header: readonly (readonly RawCell[])[],
  level: number,
  column: number,
): RawCell | undefined {
  const below = header.slice(level + 1);
  const hasOwnBelow = (at: number) =>
    below.some((row) => (row[at]?.text ?? "") !== "" && row[at]?.text !== header[level]?.[at]?.text);
  if (!hasOwnBelow(column)) return undefined;
  for (let left = column - 1; left >= 0; left--) {
    const cell = header[level]?.[left];
    if (cell && cell.text !== "") return hasOwnBelow(left) ? cell : undefined;
  }
  return undefined;
}

/** "Tổng số (1)", "Đúng hạn (2)", "Tỷ lệ (3)": running numbers of columns, not footnote markers. */
function countsColumns(paths: readonly (readonly string[])[]): boolean {
  const numbers = paths
    .map((it) => /\((\d{1,2})\)\s*$/.exec(it.at(-1) ?? "")?.[1])
    .filter((it) => it !== undefined)
    .map(Number);
  return (
    numbers.length >= 3 && numbers.every((it, index) => index === 0 || it === (numbers[index - 1] ?? 0) + 1)
  );
}

/** Two columns may look like names (unit, parent unit); the first one is the name. */
function onlyOneName(columns: readonly Column[]): Column[] {
  const first = columns.find((it) => it.role === "name");
  return columns.map((it) => (it.role === "name" && it !== first ? { ...it, role: "remark" } : it));
}

/**
 * One concept twice in a table (this month, last month) would be compared as one; then neither has it, unless only one
 * of the headers says its unit: "Tỷ lệ hài lòng" beside a count headed "Hài lòng".
 */
function withoutDoubles(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    const doubles = columns.filter((it) => it !== column && it.concept === column.concept);
    if (column.concept === null || doubles.length === 0) return column;
    const saysUnit = (it: Column) => unitOfHeader(it.path) !== null;
    if (saysUnit(column) && !doubles.some(saysUnit)) return column;
    const unit = saysUnit(column) || !doubles.some(saysUnit) ? column.unit : "count";
    return { ...column, concept: null, unit };
  });
}
