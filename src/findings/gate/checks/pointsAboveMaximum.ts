import { exact } from "#terms/exact.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn } from "../reading/cells.ts";
import { headlineGroups } from "../reading/headlineGroups.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { pointsMaximum } from "../reading/pointsMaximum.ts";
import { shown, shownExact } from "../reading/printed.ts";

/** No points above their maximum, in the text and in every points column whose maximum is known. */
export const pointsAboveMaximum: Check = (notice, { gate, rulebook, concepts }) => {
  const { headline } = notice;
  const printed = headline
    ? [
        ...headlineGroups(headline, rulebook).listed.map((it) => ({ ...it, label: `nhóm ${it.label}` })),
        {
          label: "toàn đơn vị",
          points: headline.points,
          maximum: headline.max === null ? null : exact(headline.max.decimal),
          place: headline.place,
        },
      ]
    : [];
  const inText = printed.flatMap(({ label, points, maximum, place }) => {
    if (points === null || maximum === null || exact(points.decimal).compare(maximum) <= 0) return [];
    const figures = { expected: `≤ ${shownExact(maximum, 0)}`, found: shown(points) };
    return [
      finding(
        gate,
        "points-above-maximum",
        place,
        `${label} đạt ${figures.found}, tối đa ${shownExact(maximum, 0)}`,
        figures,
      ),
    ];
  });
  const inTables = notice.tables.flatMap((table) =>
    figureColumns(table, "points").flatMap((column) => {
      const maximum = pointsMaximum(column, rulebook, concepts);
      if (maximum === null) return [];
      return figuresIn(table.rows, column)
        .filter(({ value }) => exact(value.decimal).compare(maximum) > 0)
        .map(({ row, value }) =>
          finding(
            gate,
            "points-above-maximum",
            placeOf(table, row, column),
            `${row.name} đạt ${shown(value)} ở cột ${quoted(column)}, tối đa ${shownExact(maximum, 0)}`,
            { expected: `≤ ${shownExact(maximum, 0)}`, found: shown(value) },
          ),
        );
    }),
  );
  return [...inText, ...inTables];
};
