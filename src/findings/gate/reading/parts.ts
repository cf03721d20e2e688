import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import type { GateContext } from "../gateContext.ts";
import { columnOf, figureColumns, unitRows, valueIn } from "./cells.ts";
import { isDeducted } from "./columnNature.ts";
import { decimalsAmong, halfDigit, roundingOf, sumOf } from "./printed.ts";

/** A column and the columns that add up to it. */
export type Parts = { whole: Column; parts: readonly Column[] };

/**
 * The columns of a table that are sums of others: as the concepts and the known sums say, all groups of a total of points, and
 * neighbouring count columns whose figures add up. What the figures contradict in most rows is no sum in this table;
 * what only the figures say must be plainer.
 */
export function partsOf(table: NoticeTable, context: GateContext): Parts[] {
  const { patternShare, patternRows, inferredShare, inferredRows } = context.gate.tolerance;
  const known = [...declared(table, context), ...pointsTotals(table)].filter((it) =>
    isRule(table, it, context.gate, patternShare, patternRows),
  );
  const inferred = runs(table)
    .filter((it) => !isUnderstood(it))
    .filter((it) => isRule(table, it, context.gate, inferredShare, inferredRows));
  const holding = [...known, ...inferred];
  return holding.filter(
    (it, at) => holding.findIndex((other) => other.whole === it.whole && sameParts(other, it)) === at,
  );
}

/** Where every column's meaning is known, the known sums say it all; figures that add up by chance say nothing. */
function isUnderstood({ whole, parts }: Parts): boolean {
  return [whole, ...parts].every((it) => it.concept !== null);
}

function isRule(
  table: NoticeTable,
  candidate: Parts,
  gate: GateContext["gate"],
  enough: string,
  rows: number,
): boolean {
  const { share, telling } = measure(table, candidate, gate);
  return telling >= rows && share.compare(exact(enough)) >= 0;
}

function sameParts(a: Parts, b: Parts): boolean {
  return a.parts.length === b.parts.length && a.parts.every((it) => b.parts.includes(it));
}

function declared(table: NoticeTable, { concepts, gate }: GateContext): Parts[] {
  const own = concepts.flatMap((it) => (it.parts === undefined ? [] : [{ whole: it.id, parts: it.parts }]));
  return [...own, ...gate.sums].flatMap(({ whole: id, parts: ids }) => {
    const whole = columnOf(table, id);
    const parts = ids.flatMap((it) => columnOf(table, it) ?? []);
    return whole && parts.length === ids.length ? [{ whole, parts }] : [];
  });
}

/** Any column of points may be the sum of all others. */
function pointsTotals(table: NoticeTable): Parts[] {
  const points = figureColumns(table, "points");
  return points.length < 3
    ? []
    : points.map((whole) => ({ whole, parts: points.filter((it) => it !== whole) }));
}

/** Two to four neighbouring count columns and one directly before or after them. */
function runs(table: NoticeTable): Parts[] {
  const counts = figureColumns(table, "count");
  return counts.flatMap((_, start) =>
    [2, 3, 4].flatMap((length) => {
      const parts = counts.slice(start, start + length);
      if (parts.length < length) return [];
      return [counts[start - 1], counts[start + length]].flatMap((whole) =>
        whole ? [{ whole, parts }] : [],
      );
    }),
  );
}

/** The difference rounding can make between a printed whole and its printed parts. */
export function gapOf(
  whole: Column,
  total: PrintedNumber,
  values: readonly PrintedNumber[],
): { gap: Exact; within: boolean } {
  const gap = exact(total.decimal).sub(sumOf(values));
  const bound =
    whole.unit === "count"
      ? exact(0)
      : roundingOf(values).add(halfDigit(decimalsAmong(total, [...values, total])));
  return { gap, within: gap.abs().compare(bound) <= 0 };
}

/** The parts of a row as they are added: points taken off count below zero, however they are printed. */
export function partValues(row: Row, { parts }: Parts, { words }: GateContext["gate"]): PrintedNumber[] {
  return parts.flatMap((column) => {
    const value = valueIn(row, column);
    if (value === null) return [];
    const off = isDeducted(column, words) && !value.decimal.startsWith("-");
    return [off ? { ...value, decimal: `-${value.decimal}` } : value];
  });
}

/** Rows with fewer than two parts above 0 fit many sums and tell nothing. */
function measure(
  table: NoticeTable,
  sum: Parts,
  gate: GateContext["gate"],
): { share: Exact; telling: number } {
  const { whole, parts } = sum;
  let tested = 0;
  let fits = 0;
  let telling = 0;
  for (const row of unitRows(table)) {
    const total = valueIn(row, whole);
    const values = partValues(row, sum, gate);
    if (total === null || values.length < parts.length) continue;
    tested += 1;
    if (!gapOf(whole, total, values).within) continue;
    fits += 1;
    if (values.filter((it) => !exact(it.decimal).equals(0)).length > 1) telling += 1;
  }
  return { share: tested === 0 ? exact(0) : exact(fits).div(tested), telling };
}
