import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { twips } from "./lengths.ts";

/** Columns side by side without borders; no row is torn over two pages. Widths in millimetres. */
export function borderless(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    width: { size: columnWidths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) }),
    ),
  });
}
