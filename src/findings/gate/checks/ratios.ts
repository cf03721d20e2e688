import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact, roundHalfUp, sum } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { decimalsOfColumn, halfDigit, rangeOf, shown, shownExact, sumOf } from "../reading/printed.ts";
import { countsIn, type Quotient, quotientOf } from "../reading/quotient.ts";
import { sectionsOf } from "../reading/sections.ts";

/** Where numerator and denominator are in the table, every rate is their quotient, and the common rate that of the sums. */
export const ratios: Check = (notice, context) =>
  notice.tables.flatMap((table) =>
    figureColumns(table, "percent").flatMap((column) => {
      const columns = quotientOf(table, column, context);
      return columns === null ? [] : judge(table, column, columns, context.gate);
    }),
  );

function judge(table: NoticeTable, column: Column, columns: Quotient, gate: GateContext["gate"]): Finding[] {
  const place = placeOf(table, null, column);
  // Most rows disagree: the column is probably divided by something else, which is one thing to mend, not one a row.
  if (columns.share !== null && columns.share.compare(exact(1).div(2)) < 0)
    return [finding(gate, "ratio-unclear", place, `phần lớn các dòng không bằng ${wording(columns)}`)];
  const units = unitRows(table).map((row) => judgeUnit(table, column, columns, row, gate));
  const held = units.filter((it) => it === "holds").length;
  return [
    ...units.flatMap((it) => (it === "holds" || it === null ? [] : [it])),
    ...[...totalRows(table), ...sectionsOf(table).map((it) => it.head)].flatMap((row) =>
      judgeTotal(table, column, columns, row, gate),
    ),
    ...(held < 2 ? [] : [finding(gate, "ratios-hold", place, `${held} dòng bằng ${wording(columns)}`)]),
  ];
}

function wording({ numerator, denominator }: Quotient): string {
  const [above, below] = [numerator, denominator].map((side) => side.map(quoted).join(" + "));
  return `${above} chia ${denominator.length > 1 ? `(${below})` : below}`;
}

function judgeUnit(
  table: NoticeTable,
  column: Column,
  columns: Quotient,
  row: Row,
  gate: GateContext["gate"],
): Finding | "holds" | null {
  const counts = countsIn(row, columns);
  if (counts === null) return null;
  const value = valueIn(row, column);
  const place = placeOf(table, row, column);
  const { numerator, denominator } = counts;
  if (denominator.equals(0)) {
    if (value === null) return "holds";
    return finding(
      gate,
      "zero-of-nothing",
      place,
      `${columns.denominator.map(quoted).join(" + ")} là 0 nhưng in ${shown(value)}`,
      {
        expected: "–",
        found: shown(value),
      },
    );
  }
  const percent = numerator.mul(100).div(denominator);
  if (value === null)
    return finding(
      gate,
      "rate-missing",
      place,
      `tính được ${shownExact(percent, 2)} từ ${wording(columns)}`,
      {
        expected: shownExact(percent, 2),
      },
    );
  const fits = compare(value, percent, columnDecimals(table, column));
  if (fits === "same") return "holds";
  const figures = { expected: shownExact(percent, Math.max(value.decimals, 1)), found: shown(value) };
  const sides = `${shownExact(numerator, 0)}/${shownExact(denominator, 0)} = ${figures.expected}`;
  return finding(
    gate,
    fits === "truncated" ? "ratio-truncated" : "ratio-differs",
    place,
    `in ${figures.found}, tính từ bảng ${sides}`,
    figures,
  );
}

function judgeTotal(
  table: NoticeTable,
  column: Column,
  columns: Quotient,
  row: Row,
  gate: GateContext["gate"],
): Finding[] {
  const value = valueIn(row, column);
  const units = unitRows(table);
  const known = units.flatMap((it) => countsIn(it, columns) ?? []);
  const totals = {
    numerator: sum(known.map((it) => it.numerator)),
    denominator: sum(known.map((it) => it.denominator)),
  };
  // A subtotal stands for some of the rows only; its own printed counts, which other checks add up, are then its measure.
  const subtotal = row.kind === "heading" || totalRows(table).length > 1;
  const counts = subtotal
    ? countsIn(row, columns)
    : known.length === units.length
      ? totals
      : countsIn(row, columns);
  if (value === null || counts === null || counts.denominator.equals(0)) return [];
  const percent = counts.numerator.mul(100).div(counts.denominator);
  const place = placeOf(table, row, column);
  const figures = { expected: shownExact(percent, Math.max(value.decimals, 1)), found: shown(value) };
  const sides = `${shownExact(counts.numerator, 0)}/${shownExact(counts.denominator, 0)} = ${figures.expected}`;
  const fits = compare(value, percent, columnDecimals(table, column));
  if (fits === "same") return [finding(gate, "ratios-hold", place, sides, figures)];
  if (fits === "truncated")
    return [finding(gate, "ratio-truncated", place, `in ${figures.found}, tính từ bảng ${sides}`, figures)];
  const rates = figuresIn(units, column).map((it) => it.value);
  const mean = rates.length === 0 ? null : sumOf(rates).div(rates.length);
  return mean !== null && compare(value, mean, null) !== "differs"
    ? [
        finding(
          gate,
          "ratio-total-is-plain-mean",
          place,
          `${row.name} in ${figures.found} là trung bình của ${rates.length} đơn vị, tính từ bảng ${sides}`,
          figures,
        ),
      ]
    : [
        finding(
          gate,
          "ratio-total-differs",
          place,
          `${row.name} in ${figures.found}, tính từ bảng ${sides}`,
          figures,
        ),
      ];
}

function columnDecimals(table: NoticeTable, column: Column): number | null {
  return decimalsOfColumn(figuresIn(unitRows(table), column).map((it) => it.value));
}

/** `truncated`: the digits were cut off where they should have been rounded up. */
function compare(
  value: PrintedNumber,
  percent: Exact,
  columnDecimals: number | null,
): "same" | "truncated" | "differs" {
  const decimals = Math.min(value.decimals, columnDecimals ?? value.decimals);
  const { low, high } = rangeOf(value, decimals);
  if (percent.compare(low) >= 0 && percent.compare(high) <= 0) return "same";
  const cut = roundHalfUp(percent.sub(halfDigit(decimals)), decimals);
  return cut.equals(exact(value.decimal)) ? "truncated" : "differs";
}
