import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { isChange } from "../reading/columnNature.ts";
import { isMeanRow } from "../reading/isMean.ts";
import { isNoDataZero } from "../reading/noDataZero.ts";
import { placeOf } from "../reading/place.ts";
import { halfDigit, rangeOf, roundingOf, shown, sumOf } from "../reading/printed.ts";
import { quotientOf } from "../reading/quotient.ts";
import { sectionsOf } from "../reading/sections.ts";

/**
 * A common rate is a weighted mean of the units' rates, so it lies between the smallest and the largest of them;
 * and it is hardly ever their plain mean. Units without data take no part. Points do so only in a row of means.
 */
export const totalRange: Check = (notice, context) =>
  notice.tables.flatMap((table) => {
    const stands = [
      ...totalRows(table).map((total) => ({ total, units: unitRows(table) })),
      ...sectionsOf(table).map(({ head, units }) => ({ total: head, units: units.at(-1) ?? [] })),
    ];
    return stands.flatMap(({ total, units }) =>
      figureColumns(table, "percent", "days", "points").flatMap((column) => {
        const value = valueIn(total, column);
        if (value === null || isChange(column, context.gate.words)) return [];
        if (column.unit === "points" && !isMeanRow(total, context.gate)) return [];
        return judge(table, column, { total, units }, value, context);
      }),
    );
  });

function judge(
  table: NoticeTable,
  column: Column,
  { total, units: rows }: { total: Row; units: readonly Row[] },
  value: PrintedNumber,
  context: GateContext,
): Finding[] {
  const { gate } = context;
  const units = figuresIn(rows, column)
    .filter(({ row }) => !isNoDataZero(table, row, column, context))
    .map((it) => it.value);
  const sorted = [...units].sort((a, b) => exact(a.decimal).compare(exact(b.decimal)));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (units.length < 2 || !least || !most || isShareOfWhole(value, units)) return [];
  const place = placeOf(table, total, column);
  const figures = { expected: `${shown(least)} đến ${shown(most)}`, found: shown(value) };
  const own = rangeOf(value);
  if (own.high.compare(rangeOf(least).low) < 0 || own.low.compare(rangeOf(most).high) > 0) {
    const what = `${total.name} in ${figures.found}, trong khi các đơn vị có số liệu chỉ từ ${figures.expected}`;
    return [finding(gate, "total-outside-units", place, what, figures)];
  }
  // Where the counts are in the table, they judge the common rate exactly (ratios).
  if (quotientOf(table, column, context) !== null) return [];
  if (!isMeanRow(total, gate) && isMean(sumOf(units).div(units.length), value, units)) {
    const what = `${figures.found} đúng bằng trung bình cộng của ${units.length} đơn vị`;
    return [finding(gate, "total-is-plain-mean", place, what, { found: figures.found })];
  }
  const what = `${figures.found} nằm giữa ${shown(least)} và ${shown(most)}`;
  return [finding(gate, "total-within-units", place, what, figures)];
}

/** Shares of one whole add up: their total is their sum, not their mean. */
function isShareOfWhole(value: PrintedNumber, units: readonly PrintedNumber[]): boolean {
  const slack = roundingOf(units).add(halfDigit(value.decimals));
  return units.length > 2 && sumOf(units).sub(exact(value.decimal)).abs().compare(slack) <= 0;
}

/** Coincidence is ruled out only where units differ and the mean was printed with decimals. */
function isMean(mean: Exact, value: PrintedNumber, units: readonly PrintedNumber[]): boolean {
  const { low, high } = rangeOf(value);
  const differ = new Set(units.map((it) => exact(it.decimal).toFraction())).size;
  return differ > 3 && value.decimals >= 2 && mean.compare(low) >= 0 && mean.compare(high) < 0;
}
