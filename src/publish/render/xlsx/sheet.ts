import type { Cell, Row } from "write-excel-file/node";
import type { ContentRow, ContentTable, PublicationContent, Run } from "../../content.ts";
import type { PlacedTable } from "../contentTables.ts";
import { documentDay } from "../documentDay.ts";
import { bracketed, withMarkers } from "../marker.ts";
import { headGrid } from "../tableHead.ts";
import { type Align, columnAlign } from "../tableLayout.ts";
import { cellValue } from "./cellValue.ts";
import { characterWidths } from "./characterWidths.ts";

const BORDER = { borderStyle: "thin", borderColor: "#000000", alignVertical: "center" } as const;
const HEAD = {
  ...BORDER,
  type: String,
  format: "@",
  fontWeight: "bold",
  align: "center",
  wrap: true,
  backgroundColor: "#EDEDED",
} as const;
const LINE_HEIGHT = 16;

/** One sheet: titles, data time, head, rows, footnotes. `head` counts the rows of the head, `above` those over it. */
export type TableSheet = {
  data: Row[];
  widths: number[];
  above: number;
  head: number;
  frozenColumns: number;
};

export function tableSheet(
  content: PublicationContent,
  { table, titles, footnotes }: PlacedTable,
): TableSheet {
  const widths = characterWidths(table);
  const above = [
    ...titles.map((it) => wholeRow(it, widths, { fontWeight: "bold" })),
    wholeRow(sourceLine(content), widths, { fontStyle: "italic" }),
  ];
  const head = headOf(table, widths);
  const places = columnAlign(table);
  const notes = footnotes.map(({ marker, runs }) =>
    wholeRow(`${bracketed(marker)} ${plainText(runs)}`, widths),
  );
  return {
    data: [...above, ...head, ...table.rows.map((row) => bodyRow(table, row, widths, places)), ...notes],
    widths,
    above: above.length,
    head: head.length,
    frozenColumns: table.columns.findIndex(({ role }) => role === "name") + 1,
  };
}

/** Where the figures come from and when they were read; number and day are left out while they are blank. */
function sourceLine(content: PublicationContent): string {
  const { issuer, number, placeAndDate, dataTime } = content;
  const source = [
    issuer.replaceAll("\n", " "),
    ...(/\d/.test(number.split("/")[0] ?? "") ? [number] : []),
    ...(documentDay(content) === null ? [] : [placeAndDate]),
  ].join(" – ");
  return dataTime === null ? source : `${source}. ${dataTime}.`;
}

/** A text over the whole width of the table, as many lines high as it needs. */
function wholeRow(
  text: string,
  widths: readonly number[],
  look: { fontWeight?: "bold"; fontStyle?: "italic" } = {},
): Row {
  const room = widths.reduce((sum, it) => sum + it, 0);
  const height = LINE_HEIGHT * linesIn(text, room);
  const cell: Cell = {
    ...look,
    value: text,
    type: String,
    format: "@",
    wrap: true,
    alignVertical: "top",
    height,
  };
  return widths.map((_, column) => (column === 0 ? { ...cell, columnSpan: widths.length } : null));
}

/** Lines a text takes in a column of so many characters; words do not fill a line to its end. */
function linesIn(text: string, room: number): number {
  return Math.ceil((text.length * (text.length < room ? 1 : 1.15)) / room);
}

function headOf(table: ContentTable, widths: readonly number[]): Row[] {
  const grid = headGrid(table);
  return grid.map((places, row) => {
    const height =
      LINE_HEIGHT * Math.max(...places.map((_, column) => linesNeeded(grid, row, column, widths)));
    return places.map((place, column): Cell => {
      if (place.row !== row || place.column !== column) return null;
      const { text, markers, columnSpan, rowSpan } = place.cell;
      return { ...HEAD, height, value: withMarkers(text, markers), columnSpan, rowSpan };
    });
  });
}

/** Lines a head cell wraps to in each of the rows it covers. */
function linesNeeded(
  grid: ReturnType<typeof headGrid>,
  row: number,
  column: number,
  widths: readonly number[],
): number {
  const cell = grid[row]?.[column]?.cell;
  if (!cell) return 1;
  const room = widths.slice(column, column + cell.columnSpan).reduce((sum, it) => sum + it, 0);
  return Math.ceil((linesIn(cell.text, room) + 1) / cell.rowSpan);
}

function bodyRow(
  table: ContentTable,
  row: ContentRow,
  widths: readonly number[],
  places: readonly Align[],
): Row {
  const strong = row.kind !== "unit";
  if (row.kind === "heading" && row.cells.length === 1) {
    const [first] = row.cells;
    const look = { ...BORDER, type: String, format: "@", fontWeight: "bold" } as const;
    return table.columns.map((_, column) =>
      column === 0 ? { ...look, value: first?.text ?? "", columnSpan: table.columns.length } : null,
    );
  }
  const lines = row.cells.map(({ text }, column) => linesIn(text, widths[column] ?? text.length));
  const height = LINE_HEIGHT * Math.max(1, ...lines) + 2;
  return row.cells.map((cell, column) => {
    const align: Align = places[column] ?? "left";
    return {
      ...BORDER,
      height,
      ...cellValue(cell, table.columns[column]?.role ?? "text"),
      align,
      ...((strong || cell.bold === true) && { fontWeight: "bold" as const }),
      // A figure may end right before the next text begins: the indent keeps them apart.
      ...(align === "left" && { wrap: true, indent: 1 }),
    };
  });
}

function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
