import { exact } from "#terms/exact.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { valueIn } from "../reading/cells.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { rankingsOf } from "../reading/rankings.ts";

/** Printed ranks follow from the figures they rank by. Ranks that agree with no column are ranks of something else. */
export const ranks: Check = (notice, context) =>
  notice.tables.flatMap((table) =>
    rankingsOf(table, context).flatMap(({ column, by, rows, right }) => {
      const { gate } = context;
      // Ranks are by the total where there is one; of any other column the figures must tell it.
      const enough = by.concept === "totalPoints" ? exact(1).div(3) : exact(gate.tolerance.patternShare);
      if (rows.length < gate.tolerance.inferredRows - 1 || exact(right).div(rows.length).compare(enough) < 0)
        return [];
      const wrong = rows.filter((it) => it.rank < it.from || it.rank > it.until);
      if (wrong.length === 0)
        return [
          finding(
            gate,
            "ranks-hold",
            placeOf(table, null, column),
            `${rows.length} đơn vị theo cột ${quoted(by)}`,
          ),
        ];
      return wrong.map(({ row, rank, from, until }) => {
        const expected = from === until ? String(from) : `${from} đến ${until}`;
        const value = valueIn(row, by);
        const figure = value === null ? "" : ` với ${shown(value)} ở cột ${quoted(by)}`;
        return finding(
          gate,
          "rank-differs",
          placeOf(table, row, column),
          `${row.name} xếp thứ ${rank}${figure}, đúng ra là ${expected}`,
          { expected, found: String(rank) },
        );
      });
    }),
  );
