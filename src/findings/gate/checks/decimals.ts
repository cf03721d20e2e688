import type { NoticeTable } from "#published/notice.ts";
import { exact } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, textIn, valueIn } from "../reading/cells.ts";
import { headlineGroups } from "../reading/headlineGroups.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { pointsMaximum } from "../reading/pointsMaximum.ts";
import { shown } from "../reading/printed.ts";

/** One precision in a column and among points. A bare 0 and a bare full mark do not make a column mixed. */
export const decimals: Check = (notice, context) => [
  ...precisions(notice, context),
  ...notice.tables.flatMap((table) => pointsAmongCommas(table, context.gate)),
];

/** "98.71" beside "96,77": one of the two marks is a slip. A file that has points throughout was written by a machine. */
function pointsAmongCommas(table: NoticeTable, gate: GateContext["gate"]): Finding[] {
  const cells = table.rows.flatMap((row) =>
    figureColumns(table).flatMap((column) => {
      const text = textIn(row, column);
      return (valueIn(row, column)?.decimals ?? 0) > 0 ? [{ row, column, text }] : [];
    }),
  );
  const pointed = cells.filter((it) => /^[^,]*\d\.\d/u.test(it.text));
  const isFew = pointed.length * 2 < cells.length;
  return isFew
    ? pointed.map(({ row, column, text }) =>
        finding(gate, "decimal-point", placeOf(table, row, column), `in "${text}"`, {
          expected: text.replace(".", ","),
          found: text,
        }),
      )
    : [];
}

const precisions: Check = (notice, { gate, rulebook, concepts }) => {
  const inTables = notice.tables.flatMap((table) =>
    figureColumns(table, "percent", "points", "days").flatMap((column) => {
      const full =
        column.unit === "percent"
          ? exact(100)
          : column.concept === "totalPoints" && rulebook !== null
            ? exact(rulebook.maxTotal)
            : pointsMaximum(column, rulebook, concepts);
      const telling = figuresIn(table.rows, column).filter(
        ({ value }) => !isBare(value, "0") && !(full !== null && isBare(value, full.toFraction())),
      );
      const kinds = byDecimals(telling.map((it) => it.value));
      if (kinds.size < 2) return [];
      const what = `cột ${quoted(column)} có ${describe(kinds)}`;
      return [finding(gate, "mixed-decimals", placeOf(table, null, column), what, { found: samples(kinds) })];
    }),
  );
  const { headline } = notice;
  if (!headline) return inTables;
  const groups = headlineGroups(headline, rulebook).listed.flatMap(({ points, maximum }) =>
    points === null || isBare(points, "0") || (maximum !== null && isBare(points, maximum.toFraction()))
      ? []
      : [points],
  );
  const kinds = byDecimals([...groups, ...(headline.points === null ? [] : [headline.points])]);
  if (kinds.size < 2) return inTables;
  return [
    finding(gate, "mixed-decimals-points", headline.place, `điểm in ${describe(kinds)}`, {
      found: samples(kinds),
    }),
    ...inTables,
  ];
};

function isBare(value: PrintedNumber, whole: string): boolean {
  return value.decimals === 0 && value.decimal === whole;
}

/** One sample for each number of decimals, fewest first. */
function byDecimals(values: readonly PrintedNumber[]): Map<number, PrintedNumber> {
  const sorted = [...values].sort((a, b) => b.decimals - a.decimals).reverse();
  return new Map(sorted.map((it) => [it.decimals, it]));
}

function describe(kinds: ReadonlyMap<number, PrintedNumber>): string {
  return [...kinds].map(([count, sample]) => `${count} chữ số (${shown(sample)})`).join(", ");
}

function samples(kinds: ReadonlyMap<number, PrintedNumber>): string {
  return [...kinds.values()].map(shown).join("; ");
}
