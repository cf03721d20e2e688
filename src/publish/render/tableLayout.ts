import type { ContentColumn, ContentTable } from "../content.ts";
import { headGrid } from "./tableHead.ts";
import { textWidth } from "./textWidth.ts";

export type Align = "left" | "center" | "right";

/**
 * How each column stands. Figures stand right, so that tabular digits line up; in a table where decimals differ from
 * row to row nothing would line up, and all its figures stand centred, as appendices of dispatches have them.
 */
export function columnAlign(table: ContentTable): Align[] {
  const figures = table.columns.every((_, column) => sameDecimals(table, column)) ? "right" : "center";
  return table.columns.map(({ role, centred }) => (centred ? "center" : alignOf(role, figures)));
}

function alignOf(role: ContentColumn["role"], figures: Align): Align {
  switch (role) {
    case "ordinal":
    case "code":
      return "center";
    case "name":
    case "text":
      return "left";
    case "figure":
      return figures;
  }
}

/** Type size in points: wide tables are set smaller, within what the eye reads on paper. */
export function tableTextSize(table: ContentTable): number {
  if (table.columns.length <= 7) return 12;
  return table.columns.length <= 10 ? 11 : 10;
}

/**
 * Column widths that sum to `total`, shared out by the columns' relative widths but never narrower than the longest
 * word of the column needs.
 * @param total width of the table in millimetres
 */
export function columnWidths(table: ContentTable, total: number): number[] {
  const least = leastWidths(table);
  const needed = least.reduce((sum, it) => sum + it, 0);
  if (needed >= total) return least.map((it) => (it * total) / needed);
  const fixed = new Set<number>();
  for (;;) {
    const free = total - [...fixed].reduce((sum, column) => sum + (least[column] ?? Number.NaN), 0);
    const weights = table.columns.reduce(
      (sum, { width }, column) => sum + (fixed.has(column) ? 0 : width),
      0,
    );
    const widths = table.columns.map(({ width }, column) =>
      fixed.has(column) ? (least[column] ?? Number.NaN) : (free * width) / weights,
    );
    const narrow = widths.findIndex((it, column) => !fixed.has(column) && it < (least[column] ?? 0));
    if (narrow < 0) return widths;
    fixed.add(narrow);
  }
}

const POINT = 25.4 / 72;
const PADDING = 3.4;

function leastWidths(table: ContentTable): number[] {
  const head = headGrid(table).at(-1) ?? [];
  return table.columns.map((_, column) => {
    const texts = table.rows.flatMap(({ cells }) => (cells.length > 1 ? [cells[column]?.text ?? ""] : []));
    const own = head[column]?.cell.columnSpan === 1 ? [head[column].cell.text] : [];
    const longest = Math.max(0, ...[...texts, ...own].flatMap((it) => it.split(/\s+/)).map(textWidth));
    return longest * tableTextSize(table) * POINT + PADDING;
  });
}

function sameDecimals(table: ContentTable, column: number): boolean {
  const seen = new Set(
    table.rows.flatMap(({ cells }) => {
      const figure = cells[column]?.figure;
      return figure && figure.decimal !== null ? [figure.text.split(",")[1]?.length ?? 0] : [];
    }),
  );
  return seen.size <= 1;
}
