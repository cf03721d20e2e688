import type { ContentCell, ContentTable } from "./content.ts";
import { type FigureTable, figureAt } from "./figureTable.ts";
import { type HeadedColumn, headOf, withoutHeads } from "./head.ts";

/** A cell that prints one figure; `bold` for the one the eye looks for. */
export function figureCell(figures: FigureTable, cell: string, bold = false): ContentCell {
  const figure = figureAt(figures, cell);
  return { text: figure.text, figure, ...(bold && { bold }) };
}

export function textColumn(
  key: string,
  title: string,
  role: "ordinal" | "name" | "code" | "text",
  width: number,
): HeadedColumn {
  return { key, title, role, unit: null, decimals: 0, width, under: null };
}

export function figureColumn(
  key: string,
  title: string,
  unit: HeadedColumn["unit"],
  width: number,
  more: Partial<Pick<HeadedColumn, "under" | "decimals">> = {},
): HeadedColumn {
  return { key, title, role: "figure", unit, decimals: 0, width, under: null, ...more };
}

export function tableOf(
  name: string,
  caption: string | null,
  columns: readonly HeadedColumn[],
  rows: ContentTable["rows"],
): { kind: "table"; table: ContentTable } {
  return {
    kind: "table",
    table: { name, caption, columns: withoutHeads(columns), head: headOf(columns), rows },
  };
}
