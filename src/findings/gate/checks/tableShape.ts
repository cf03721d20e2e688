import type { NoticeTable } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { textIn, totalRows, unitRows } from "../reading/cells.ts";
import { placeOf, quoted } from "../reading/place.ts";

/** Nothing lost between head and rows: ordinals run on, columns hold something, rows are as long as the head. */
export const tableShape: Check = (notice, { gate }) =>
  notice.tables.flatMap((table) => [
    ...ordinals(table, gate),
    ...emptyColumns(table, gate),
    ...shortRows(table, gate),
  ]);

function ordinals(table: NoticeTable, gate: GateContext["gate"]): Finding[] {
  let last: number | null = null;
  return table.rows.flatMap((row, at) => {
    if (row.kind !== "unit") {
      last = last === null ? null : -Math.abs(last);
      return [];
    }
    if (!/^\d+\.?$/.test(row.ordinal.trim())) return [];
    const ordinal = Number.parseInt(row.ordinal, 10);
    // After a heading or a subtotal the numbers may start again or run on.
    const expected: readonly number[] = last === null ? [ordinal] : last < 0 ? [1, 1 - last] : [last + 1];
    const right = expected.find((it) => it === ordinal);
    if (right !== undefined) {
      last = ordinal;
      return [];
    }
    // When the next row goes on as if nothing had happened, only this number is wrong.
    const meant = expected[0] ?? ordinal;
    last = Number.parseInt(table.rows[at + 1]?.ordinal ?? "", 10) === meant + 1 ? meant : ordinal;
    const figures = { expected: String(expected[0]), found: row.ordinal };
    return [
      finding(
        gate,
        "ordinal-sequence",
        placeOf(table, row),
        `số thứ tự ${row.ordinal}, đúng ra là ${figures.expected}`,
        figures,
      ),
    ];
  });
}

function emptyColumns(table: NoticeTable, gate: GateContext["gate"]): Finding[] {
  const rows = unitRows(table);
  if (rows.length === 0) return [];
  return table.columns
    .filter((column) => column.role === "figure" && rows.every((row) => textIn(row, column) === ""))
    .map((column) =>
      finding(
        gate,
        "column-empty",
        placeOf(table, null, column),
        `cột ${quoted(column)} trống ở cả ${rows.length} dòng`,
      ),
    );
}

function shortRows(table: NoticeTable, gate: GateContext["gate"]): Finding[] {
  const width = table.columns.length;
  return [...unitRows(table), ...totalRows(table)]
    .filter((row) => row.cells.length < width)
    .map((row) =>
      finding(gate, "row-short", placeOf(table, row), `có ${row.cells.length} ô, tiêu đề có ${width} cột`, {
        expected: String(width),
        found: String(row.cells.length),
      }),
    );
}
