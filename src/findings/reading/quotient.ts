import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact, sum } from "#terms/exact.ts";
import type { GateContext } from "../gateContext.ts";
import { columnOf, figureColumns, unitRows, valueIn } from "./cells.ts";
import { decimalsAmong } from "./printed.ts";

/** The count columns a rate is made of; `share` of the rows that it holds in, from 0 to 1, null when no row can tell. */
export type Quotient = {
  numerator: readonly Column[];
  denominator: Column;
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

function search(table: NoticeTable, rate: Column, { concepts, gate }: GateContext): Quotient | null {
  const said = declared(table, rate, concepts);
  const enough = exact(gate.tolerance.patternShare);
  const measured = said === null ? null : measure(table, rate, said.numerator, said.denominator);
  if (measured?.share && measured.share.compare(enough) >= 0) return measured;
  const counts = figureColumns(table, "count");
  const numerators = [
    ...counts.map((it) => [it]),
    ...counts.slice(1).map((it, at) => [...counts.slice(at, at + 1), it]),
  ];
  const shown = numerators
    .flatMap((numerator) =>
      counts
        .filter((it) => !numerator.includes(it))
        .map((denominator) => measure(table, rate, numerator, denominator)),
    )
    .filter(
      (it) => it.telling >= gate.tolerance.patternRows && it.share !== null && it.share.compare(enough) >= 0,
    )
    .sort(
      (a, b) => (b.share ?? exact(0)).compare(a.share ?? exact(0)) || a.numerator.length - b.numerator.length,
    );
  return shown[0] ?? measured;
}

function declared(table: NoticeTable, rate: Column, concepts: GateContext["concepts"]) {
  const ratio = concepts.find((it) => it.id === rate.concept)?.ratio;
  if (!ratio || columnOf(table, rate.concept ?? "") !== rate) return null;
  const denominator = columnOf(table, ratio.denominator);
  const numerator = ratio.numerator.flatMap((it) => columnOf(table, it) ?? []);
  return denominator && numerator.length === ratio.numerator.length ? { numerator, denominator } : null;
}

/** How often the quotient gives the printed rate. Rows at 0 % and 100 % fit many quotients and tell nothing. */
function measure(
  table: NoticeTable,
  rate: Column,
  numerator: readonly Column[],
  denominator: Column,
): Quotient {
  const rows = unitRows(table);
  const rates = rows.flatMap((it) => valueIn(it, rate) ?? []);
  let fits = 0;
  let telling = 0;
  let tested = 0;
  for (const row of rows) {
    const value = valueIn(row, rate);
    const counts = wholeCounts(row, numerator, denominator);
    if (value === null || counts === null || counts.denominator === 0n) continue;
    tested += 1;
    const scale = 10n ** BigInt(decimalsAmong(value, rates));
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

function wholeCounts(row: Row, numerator: readonly Column[], denominator: Column) {
  const counts = countsIn(row, { numerator, denominator });
  return counts === null || counts.numerator.d !== 1n || counts.denominator.d !== 1n
    ? null
    : {
        numerator: counts.numerator.n * counts.numerator.s,
        denominator: counts.denominator.n * counts.denominator.s,
      };
}

/** Numerator and denominator in one row; null where a cell has no figure. */
export function countsIn(
  row: Row,
  columns: Pick<Quotient, "numerator" | "denominator">,
): { numerator: Exact; denominator: Exact } | null {
  const parts = columns.numerator.flatMap((it) => valueIn(row, it) ?? []);
  const denominator = valueIn(row, columns.denominator);
  if (denominator === null || parts.length !== columns.numerator.length) return null;
  return { numerator: sum(parts.map((it) => exact(it.decimal))), denominator: exact(denominator.decimal) };
}

/** The denominator of a rate in one row, null when the table does not show it. */
export function denominatorIn(
  table: NoticeTable,
  row: Row,
  rate: Column,
  context: GateContext,
): Exact | null {
  const ratio = context.concepts.find((it) => it.id === rate.concept)?.ratio;
  const column =
    quotientOf(table, rate, context)?.denominator ?? (ratio && columnOf(table, ratio.denominator));
  const value = column ? valueIn(row, column) : null;
  return value === null ? null : exact(value.decimal);
}
