import type { Column, NoticeTable, Row } from "#published/notice.ts";
import type { FigureUnit } from "#terms/columnConcept.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";

export function unitRows(table: NoticeTable): Row[] {
  return table.rows.filter((it) => it.kind === "unit");
}

export function totalRows(table: NoticeTable): Row[] {
  return table.rows.filter((it) => it.kind === "total");
}

/** Columns of figures, all or those of some units. */
export function figureColumns(table: NoticeTable, ...units: readonly FigureUnit[]): Column[] {
  return table.columns.filter(
    (it) => it.role === "figure" && (units.length === 0 || (it.unit !== null && units.includes(it.unit))),
  );
}

export function valueIn(row: Row, column: Column): PrintedNumber | null {
  return row.cells[column.index]?.value ?? null;
}

export function textIn(row: Row, column: Column): string {
  return row.cells[column.index]?.text.trim() ?? "";
}

/** Rows with a figure in the column, and that figure. */
export function figuresIn(rows: readonly Row[], column: Column): { row: Row; value: PrintedNumber }[] {
  return rows.flatMap((row) => {
    const value = valueIn(row, column);
    return value === null ? [] : [{ row, value }];
  });
}

/** The only column of a concept, or undefined when the table has none or several (then it is not clear which). */
export function columnOf(table: NoticeTable, concept: string): Column | undefined {
  const found = table.columns.filter((it) => it.concept === concept);
  return found.length === 1 ? found[0] : undefined;
}
