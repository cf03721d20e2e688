import type { Cell, Column, NoticeTable, Row } from "#published/notice.ts";
import type { Problem } from "#terms/problem.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { looksLikeCode, looksLikeName, looksLikeOrdinal } from "./columnRole.ts";

/** Rows whose cells fit the columns clearly better when moved one place to the left or right: a cell was lost or put in. */
export function shiftedRows(table: NoticeTable): Problem[] {
  return table.rows
    .filter((it) => it.kind === "unit")
    .flatMap((row) => {
      const inPlace = misfits(row, table.columns, 0);
      const moved = [1, -1].map((by) => ({ by, misfits: misfits(row, table.columns, by) }));
      const better = moved.find((it) => inPlace >= 2 && it.misfits * 2 <= inPlace - 1);
      if (!better) return [];
      return {
        code: "shifted-row",
        at: `${table.place}, dòng ${row.number}`,
        says: `Các ô của dòng "${nameAnywhere(row)}" có vẻ lệch một cột sang ${better.by > 0 ? "phải" : "trái"}.`,
        remedy: "Hãy đối chiếu dòng này với tiêu đề và đặt lại các ô đúng cột.",
      };
    });
}

/** The name, also where it slipped into another column. */
function nameAnywhere(row: Row): string {
  return row.cells.find((it) => looksLikeName(it.text))?.text ?? row.name;
}

/** How many filled cells do not look like their column when every cell is taken from `by` places further on. */
function misfits(row: Row, columns: readonly Column[], by: number): number {
  return columns.filter((column) => {
    const cell = row.cells[column.index + by];
    return cell !== undefined && cell.text !== "" && !fits(cell, column);
  }).length;
}

function fits({ text }: Cell, column: Column): boolean {
  switch (column.role) {
    case "ordinal":
      return looksLikeOrdinal(text);
    case "name":
      return looksLikeName(text);
    case "code":
      return looksLikeCode(text);
    case "figure":
      return readPrintedNumber(text) !== null || (!looksLikeCode(text) && text.length <= 15);
    case "remark":
      return true;
  }
}
