import type { ContentTable, HeadCell } from "../content.ts";

/** The head rows of a table: those given, or one row of the columns' titles. */
export function headRows(table: ContentTable): readonly (readonly HeadCell[])[] {
  if (table.head.length > 0) return table.head;
  return [
    table.columns.map(({ title, markers }) => ({
      text: title,
      columnSpan: 1,
      rowSpan: 1,
      ...(markers && { markers }),
    })),
  ];
}

/** A head cell where it begins, `null` in the places it covers. */
export type HeadPlace = { cell: HeadCell; row: number; column: number };

/**
 * Lays the head out on the grid of the columns: `grid[row][column]` is the cell that lies there.
 * Throws when the cells do not fill the grid exactly.
 */
export function headGrid(table: ContentTable): HeadPlace[][] {
  const rows = headRows(table);
  const grid: (HeadPlace | undefined)[][] = rows.map(() => table.columns.map(() => undefined));
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const column = grid[row]?.indexOf(undefined) ?? -1;
      for (let down = row; down < row + cell.rowSpan; down++) {
        for (let right = column; right < column + cell.columnSpan; right++) {
          const line = grid[down];
          if (!line || right < 0 || right >= table.columns.length || line[right]) throw misfit(table);
          line[right] = { cell, row, column };
        }
      }
    }
  }
  return grid.map((line) =>
    line.map((it) => {
      if (!it) throw misfit(table);
      return it;
    }),
  );
}

/** One title for each column, joined from the levels above it: "Kết quả số hóa hồ sơ – Tỷ lệ … (%)". */
export function columnTitles(table: ContentTable): string[] {
  const grid = headGrid(table);
  return table.columns.map((_, column) => {
    const texts = grid.map((line) => line[column]?.cell.text.replace(/\s+/g, " ").trim() ?? "");
    return texts.filter((it, level) => it !== "" && it !== texts[level - 1]).join(" – ");
  });
}

function misfit(table: ContentTable): Error {
  return new Error(`The head of table ${table.name} does not fill its ${table.columns.length} columns`);
}
