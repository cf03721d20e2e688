import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { ContentRow, ContentTable } from "../../content.ts";
import { headRows } from "../tableHead.ts";
import { type Align, columnAlign, columnWidths, tableTextSize } from "../tableLayout.ts";
import { halfPoints, twips } from "./lengths.ts";
import { markedRuns } from "./textRuns.ts";

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const MARGINS = { left: twips(1.4), right: twips(1.4), top: 0, bottom: 0 };

/**
 * A table whose head rows repeat on every page, whose rows are never split and whose last rows stay together.
 * @param width in millimetres
 */
export function unitTable(table: ContentTable, width: number): (Paragraph | Table)[] {
  const widths = columnWidths(table, width).map(twips);
  const caption =
    table.caption === null ? [] : [new Paragraph({ style: "TableCaption", text: table.caption })];
  const look = { places: columnAlign(table), size: halfPoints(tableTextSize(table)) };
  const body = new Table({
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    rows: [
      ...headRowsOf(table),
      ...table.rows.map((row, index) => bodyRow(row, look, keptWithNext(table.rows, index))),
    ],
  });
  return [...caption, body];
}

function headRowsOf(table: ContentTable): TableRow[] {
  const size = halfPoints(tableTextSize(table));
  return headRows(table).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(
          ({ text, markers, columnSpan, rowSpan }) =>
            new TableCell({
              columnSpan,
              rowSpan,
              verticalAlign: VerticalAlignTable.CENTER,
              children: [
                new Paragraph({
                  style: "TableText",
                  alignment: AlignmentType.CENTER,
                  children: markedRuns(text, markers ?? [], { bold: true, size }),
                }),
              ],
            }),
        ),
      }),
  );
}

/** How the cells of every row are set; `size` in half points. */
type Look = { places: readonly Align[]; size: number };

function bodyRow(row: ContentRow, { places, size }: Look, keepNext: boolean): TableRow {
  const spans = row.kind === "heading" && row.cells.length === 1;
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: row.cells.map(({ text, markers, bold }, column) => {
      const strong = row.kind !== "unit" || bold === true;
      const place: Align = spans ? "left" : (places[column] ?? "left");
      return new TableCell({
        verticalAlign: VerticalAlignTable.CENTER,
        ...(spans && { columnSpan: places.length }),
        children: [
          new Paragraph({
            style: "TableText",
            alignment: ALIGNMENT[place],
            children: markedRuns(text, markers ?? [], { size, ...(strong && { bold: true }) }),
          }),
        ],
      });
    }),
  });
}

/** A heading stays with the row under it, a total with the rows above it. */
function keptWithNext(rows: readonly ContentRow[], index: number): boolean {
  return (
    rows[index]?.kind === "heading" || rows.slice(index + 1, index + 3).some(({ kind }) => kind === "total")
  );
}
