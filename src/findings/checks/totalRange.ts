import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { isNoDataZero } from "../reading/noDataZero.ts";
import { placeOf } from "../reading/place.ts";
import { rangeOf, shown, sumOf } from "../reading/printed.ts";
import { quotientOf } from "../reading/quotient.ts";

/**
 * A common rate is a weighted mean of the units' rates, so it lies between the smallest and the largest of them;
 * and it is hardly ever their plain mean. Units without data take no part.
 */
export const totalRange: Check = (notice, context) =>
  notice.tables.flatMap((table) =>
    totalRows(table).flatMap((total) =>
      figureColumns(table, "percent", "days").flatMap((column) => {
        const value = valueIn(total, column);
        return value === null ? [] : judge(table, column, total, value, context);
      }),
    ),
  );

function judge(
  table: NoticeTable,
  column: Column,
  total: Row,
  value: PrintedNumber,
  context: GateContext,
): Finding[] {
  const { gate } = context;
  const units = figuresIn(unitRows(table), column)
    .filter(({ row }) => !isNoDataZero(table, row, column, context))
    .map((it) => it.value);
  if (units.length < 2) return [];
  const sorted = [...units].sort((a, b) => exact(a.decimal).compare(exact(b.decimal)));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return [];
  const place = placeOf(table, total, column);
  const figures = { expected: `${shown(least)} đến ${shown(most)}`, found: shown(value) };
  const low = rangeOf(least).low;
  const high = rangeOf(most).high;
  const own = rangeOf(value);
  if (own.high.compare(low) < 0 || own.low.compare(high) > 0)
    return [
      finding(
        gate,
        "total-outside-units",
        place,
        `${total.name} in ${figures.found}, trong khi các đơn vị có số liệu chỉ từ ${shown(least)} đến ${shown(most)}`,
        figures,
      ),
    ];
  const mean = sumOf(units).div(units.length);
  const saysMean = gate.words.average.some((it) => ` ${wordsKey(total.name)} `.includes(` ${it} `));
  if (!saysMean && quotientOf(table, column, context) === null && isMean(mean, value, units))
    return [
      finding(
        gate,
        "total-is-plain-mean",
        place,
        `${figures.found} đúng bằng trung bình cộng của ${units.length} đơn vị`,
        {
          found: figures.found,
        },
      ),
    ];
  return [
    finding(
      gate,
      "total-within-units",
      place,
      `${figures.found} nằm giữa ${shown(least)} và ${shown(most)}`,
      figures,
    ),
  ];
}

/** Coincidence is ruled out only where units differ and the mean was printed with decimals. */
function isMean(mean: Exact, value: PrintedNumber, units: readonly PrintedNumber[]): boolean {
  const { low, high } = rangeOf(value);
  const differ = new Set(units.map((it) => exact(it.decimal).toFraction())).size;
  return differ > 3 && value.decimals >= 2 && mean.compare(low) >= 0 && mean.compare(high) < 0;
}
