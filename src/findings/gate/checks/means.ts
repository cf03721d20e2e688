import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { exact } from "#terms/exact.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { isMeanRow } from "../reading/isMean.ts";
import { placeOf } from "../reading/place.ts";
import { rangeOf, shown, shownExact, sumOf } from "../reading/printed.ts";

/** A row of means that is the plain mean in most columns is so in all of them; a weighted one is left to other checks. */
export const means: Check = (notice, { gate }) =>
  notice.tables.flatMap((table) =>
    totalRows(table)
      .filter((it) => isMeanRow(it, gate))
      .flatMap((row) => {
        const columns = figureColumns(table, "percent", "points", "days").flatMap(
          (it) => meanOf(table, row, it) ?? [],
        );
        const held = columns.filter((it) => it.holds);
        const isPlain =
          held.length >= gate.tolerance.patternRows &&
          exact(held.length).div(columns.length).compare(exact(gate.tolerance.patternShare)) >= 0;
        return isPlain
          ? columns
              .filter((it) => !it.holds)
              .map(({ column, expected, found }) =>
                finding(
                  gate,
                  "mean-differs",
                  placeOf(table, row, column),
                  `${row.name} in ${found}, trung bình cộng là ${expected}`,
                  { expected, found },
                ),
              )
          : [];
      }),
  );

function meanOf(table: NoticeTable, row: Row, column: Column) {
  const value = valueIn(row, column);
  const units = figuresIn(unitRows(table), column).map((it) => it.value);
  if (value === null || units.length < 2) return null;
  const mean = sumOf(units).div(units.length);
  const { low, high } = rangeOf(value);
  return {
    column,
    holds: mean.compare(low) >= 0 && mean.compare(high) <= 0,
    expected: shownExact(mean, value.decimals),
    found: shown(value),
  };
}
