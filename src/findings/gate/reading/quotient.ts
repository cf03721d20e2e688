import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact, sum } from "#terms/exact.ts";
import type { GateContext } from "../gateContext.ts";
import { columnOf, figureColumns, unitRows, valueIn } from "./cells.ts";
import { decimalsAmong, decimalsOfColumn } from "./printed.ts";

/**
 * The count columns a rate is made of, each side added up.
 * @property share of the rows that it holds in, from 0 to 1, null when no row can tell
 * @property telling rows that fit and are neither 0% nor 100%
 */
export type Quotient = {
  numerator: readonly Column[];
  denominator: readonly Column[];
  share: Exact | null;
  telling: number;
};

const known = new WeakMap<GateContext, WeakMap<Column, Quotient | null>>();

/**
 * What a rate is divided from: as its concept says, or, where the figures themselves tell another story in most rows
 * (tables differ in what they divide by), as the figures say. Null when the table does not show the counts.
 */
export function quotientOf(table: NoticeTable, rate: Column, context: GateContext): Quotient | null {
  const columns = known.get(context) ?? new WeakMap<Column, Quotient | null>();
  known.set(context, columns);
  const before = columns.get(rate);
  if (before !== undefined) return before;
  const found = search(table, rate, context);
  columns.set(rate, found);
  return found;
}

function search(table: NoticeTable, rate: Column, context: GateContext): Quotient | null {
  const { patternShare, patternRows, inferredShare, inferredRows } = context.gate.tolerance;
  const own = ownOf(table, rate, context);
  return (
    likeliest(table, rate, [...own, ...usualOf(table, rate, context)], patternShare, patternRows) ??
    likeliest(table, rate, inferred(table), inferredShare, inferredRows) ??
    own.map((it) => measure(table, rate, it))[0] ??
    null
  );
}

type Candidate = Pick<Quotient, "numerator" | "denominator">;

/** The candidate that holds in most rows, when that is enough to be a rule of the table. */
function likeliest(
  table: NoticeTable,
  rate: Column,
  candidates: readonly Candidate[],
  enough: string,
  rows: number,
): Quotient | undefined {
  const shareOf = (it: Quotient) => it.share ?? exact(0);
  return candidates
    .map((it) => measure(table, rate, it))
    .filter((it) => it.telling >= rows && shareOf(it).compare(exact(enough)) >= 0)
    .sort((a, b) => shareOf(b).compare(shareOf(a)) || a.numerator.length - b.numerator.length)[0];
}

/** The quotient the rate's concept names, as far as the table has the columns. */
function ownOf(table: NoticeTable, rate: Column, { concepts }: GateContext): Candidate[] {
  const ratio = concepts.find((it) => it.id === rate.concept)?.ratio;
  return ratio ? inTable(table, rate, ratio.numerator, [ratio.denominator]) : [];
}

/** Other quotients that are usual for the rate. */
function usualOf(table: NoticeTable, rate: Column, { gate }: GateContext): Candidate[] {
  return gate.quotients
    .filter((it) => it.rate === rate.concept)
    .flatMap(({ numerators, denominators }) =>
      denominators.flatMap((below) => numerators.flatMap((above) => inTable(table, rate, above, below))),
    );
}

function inTable(
  table: NoticeTable,
  rate: Column,
  above: readonly string[],
  below: readonly string[],
): Candidate[] {
  const find = (ids: readonly string[]) => ids.flatMap((it) => columnOf(table, it) ?? []);
  const [numerator, denominator] = [find(above), find(below)];
  const isWhole = numerator.length === above.length && denominator.length === below.length;
  return isWhole && columnOf(table, rate.concept ?? "") === rate ? [{ numerator, denominator }] : [];
}

/** Every count column, and every two neighbours together, over every other one, or over neighbours they are part of. */
function inferred(table: NoticeTable): Candidate[] {
  const counts = figureColumns(table, "count");
  const runs = (length: number) =>
    counts.flatMap((_, at) => {
      const run = counts.slice(at, at + length);
      return run.length === length ? [run] : [];
    });
  return [...runs(1), ...runs(2)].flatMap((numerator) => {
    const apart = counts.filter((it) => !numerator.includes(it)).map((it) => [it]);
    const around = [...runs(2), ...runs(3), ...runs(4)].filter(
      (run) => run.length > numerator.length && numerator.every((it) => run.includes(it)),
    );
    return [...apart, ...around].map((denominator) => ({ numerator, denominator }));
  });
}

/** How often the quotient gives the printed rate. Rows at 0% and 100% fit many quotients and tell nothing. */
function measure(table: NoticeTable, rate: Column, { numerator, denominator }: Candidate): Quotient {
  const rows = unitRows(table);
  const rates = rows.flatMap((it) => valueIn(it, rate) ?? []);
  const columnDecimals = decimalsOfColumn(rates) ?? Number.POSITIVE_INFINITY;
  let fits = 0;
  let telling = 0;
  let tested = 0;
  for (const row of rows) {
    const value = valueIn(row, rate);
    const counts = wholeCounts(row, { numerator, denominator });
    if (value === null || counts === null || counts.denominator === 0n) continue;
    tested += 1;
    const scale = 10n ** BigInt(Math.min(decimalsAmong(value, rates), columnDecimals));
    const printed = exact(value.decimal).mul(scale);
    // One unit of the last digit: rounding up, rounding down and cutting off all count as the same quotient.
    const off = exact(100n * counts.numerator * scale)
      .sub(printed.mul(counts.denominator))
      .abs();
    if (off.compare(counts.denominator) >= 0) continue;
    fits += 1;
    if (counts.numerator !== 0n && counts.numerator !== counts.denominator) telling += 1;
  }
  return { numerator, denominator, share: tested === 0 ? null : exact(fits).div(tested), telling };
}

function wholeCounts(row: Row, columns: Candidate) {
  const counts = countsIn(row, columns);
  return counts === null || counts.numerator.d !== 1n || counts.denominator.d !== 1n
    ? null
    : {
        numerator: counts.numerator.n * counts.numerator.s,
        denominator: counts.denominator.n * counts.denominator.s,
      };
}

/** Numerator and denominator in one row; null where a cell has no figure. */
export function countsIn(row: Row, columns: Candidate): { numerator: Exact; denominator: Exact } | null {
  const numerator = sumIn(row, columns.numerator);
  const denominator = sumIn(row, columns.denominator);
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function sumIn(row: Row, columns: readonly Column[]): Exact | null {
  const values = columns.flatMap((it) => valueIn(row, it) ?? []);
  return values.length === columns.length ? sum(values.map((it) => exact(it.decimal))) : null;
}

/** The denominator of a rate in one row, null when the table does not show it. */
export function denominatorIn(
  table: NoticeTable,
  row: Row,
  rate: Column,
  context: GateContext,
): Exact | null {
  const quotient = quotientOf(table, rate, context);
  if (quotient !== null) return sumIn(row, quotient.denominator);
  const ratio = context.concepts.find((it) => it.id === rate.concept)?.ratio;
  const column = ratio && columnOf(table, ratio.denominator);
  return column ? sumIn(row, [column]) : null;
}
