import { exact } from "#terms/exact.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, unitRows, valueIn } from "../reading/cells.ts";
import { allZeroRates } from "../reading/noDataZero.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { denominatorIn, quotientOf } from "../reading/quotient.ts";

/** Zeros that are no data. A single 0% beside a denominator, or beside rates above 0, is an honest figure. */
export const zeros: Check = (notice, context) =>
  notice.tables.flatMap((table) =>
    unitRows(table).flatMap((row) => {
      const { gate } = context;
      const ofNothing = figureColumns(table, "percent").flatMap((column) => {
        const value = valueIn(row, column);
        // Where the table shows the whole quotient, the check of quotients says it.
        if (value === null || quotientOf(table, column, context) !== null) return [];
        if (!denominatorIn(table, row, column, context)?.equals(0)) return [];
        return [
          finding(
            gate,
            "zero-of-nothing",
            placeOf(table, row, column),
            `${row.name} in ${shown(value)} trong khi không có hồ sơ nào`,
            {
              expected: "–",
              found: shown(value),
            },
          ),
        ];
      });
      const suspects = allZeroRates(table, row, context).filter(
        (column) => !denominatorIn(table, row, column, context)?.equals(0),
      );
      // Nothing was received: that is the one thing to mend in this row.
      if (ofNothing.length > 0 || suspects.length < 2) return ofNothing;
      const activity = figureColumns(table, "count").flatMap((column) => {
        const value = valueIn(row, column);
        return value !== null && exact(value.decimal).compare(0) > 0
          ? [`${quoted(column)} có ${shown(value)}`]
          : [];
      });
      const what =
        `${row.name} in 0 ở ${suspects.length} cột tỷ lệ (${suspects.map(quoted).join(", ")})` +
        (activity.length === 0
          ? ", trong khi các đơn vị khác cao hơn hẳn"
          : `, trong khi ${activity.join(", ")}`);
      const code = suspects.length >= gate.tolerance.zeroRates ? "zero-row" : "zero-row-suspected";
      return [...ofNothing, finding(gate, code, placeOf(table, row), what, { expected: "–", found: "0" })];
    }),
  );
