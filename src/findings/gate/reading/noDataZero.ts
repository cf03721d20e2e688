import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { GateContext } from "../gateContext.ts";
import { figureColumns, figuresIn, unitRows, valueIn } from "./cells.ts";
import { denominatorIn } from "./quotient.ts";

/**
 * Rates of a row that are all 0 although other units are far above: the sign of "no data" printed as zero.
 * A rate whose denominator is in the table and above 0 is an honest zero and acquits nothing else; any rate above 0 acquits the row.
 * @returns the suspect columns; empty when the row is not suspect
 */
export function allZeroRates(table: NoticeTable, row: Row, context: GateContext): Column[] {
  const rates = figureColumns(table, "percent");
  const values = rates.flatMap((column) => {
    const value = valueIn(row, column);
    return value === null ? [] : [{ column, value: exact(value.decimal) }];
  });
  if (values.some((it) => !it.value.equals(0))) return [];
  return values
    .map((it) => it.column)
    .filter((column) => {
      const denominator = denominatorIn(table, row, column, context);
      if (denominator !== null && denominator.compare(0) > 0) return false;
      const others = figuresIn(
        unitRows(table).filter((it) => it !== row),
        column,
      ).map((it) => exact(it.value.decimal));
      const middle = median(others);
      return middle !== null && middle.compare(exact(context.gate.tolerance.othersAbove)) >= 0;
    });
}

/** A zero that stands for "no data": its row is all zero, or its denominator is 0. */
export function isNoDataZero(table: NoticeTable, row: Row, column: Column, context: GateContext): boolean {
  const value = valueIn(row, column);
  if (value === null || !exact(value.decimal).equals(0)) return false;
  if (denominatorIn(table, row, column, context)?.equals(0)) return true;
  const suspects = allZeroRates(table, row, context);
  return suspects.length >= 2 && suspects.includes(column);
}

function median(values: readonly Exact[]): Exact | null {
  const sorted = [...values].sort((a, b) => a.compare(b));
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
