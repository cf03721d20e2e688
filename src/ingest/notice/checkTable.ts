import type { NoticeTable } from "#published/notice.ts";
import type { Problem } from "#terms/problem.ts";
import type { NoticeContext } from "./noticeReading.ts";
import { overlongRows } from "./overlongRows.ts";
import { shiftedRows } from "./shiftedRows.ts";
import { uncertainColumns } from "./uncertainColumns.ts";
import { uncertainRows } from "./uncertainRows.ts";

/** What a person should look at in a table before its figures are used. */
export function checkTable(
  table: NoticeTable,
  { registry }: NoticeContext,
): { problems: Problem[]; warnings: Problem[] } {
  return {
    problems: [...shiftedRows(table), ...overlongRows(table)],
    warnings: [...uncertainColumns(table), ...uncertainRows(table, registry)],
  };
}
