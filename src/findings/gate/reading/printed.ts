import { type Exact, exact, sum, toDecimal } from "#terms/exact.ts";
import { type PrintedNumber, printVietnamese } from "#terms/vietnameseNumber.ts";

/** What a printed number may stand for before it was rounded. */
export type Range = { low: Exact; high: Exact };

/** Half of the last printed digit: 0,05 for 17,1. */
export function halfDigit(decimals: number): Exact {
  return exact(1)
    .div(2)
    .div(10n ** BigInt(decimals));
}

/** The values that round to the printed number; a printed 17,1 stands for 17,05 to 17,15. */
export function rangeOf(it: PrintedNumber, decimals: number = it.decimals): Range {
  const half = halfDigit(decimals);
  return { low: exact(it.decimal).sub(half), high: exact(it.decimal).add(half) };
}

/** Decimals a value of a set was rounded to: a whole number beside "17,1" lost its zero, it is not coarser. */
export function decimalsAmong(it: PrintedNumber, set: readonly PrintedNumber[]): number {
  if (it.decimals > 0) return it.decimals;
  const broken = set.map((other) => other.decimals).filter((decimals) => decimals > 0);
  return broken.length === 0 ? 0 : Math.min(...broken);
}

/** Values of a column that tell how many digits it was rounded to. */
const TELLING = 4;

/**
 * Decimals a column was rounded to, at most those of its cell: where every value ends in zeros ("66,70", "71,40",
 * "73,30"), a spreadsheet format put them there. Null where too few values tell.
 */
export function decimalsOfColumn(column: readonly PrintedNumber[]): number | null {
  const kept = column.filter((it) => it.decimals > 0).map((it) => it.decimal.replace(/\.?0+$/, ""));
  return kept.length < TELLING ? null : Math.max(...kept.map((it) => it.split(".")[1]?.length ?? 0));
}

/** The most that rounding each number of a set can move their sum. */
export function roundingOf(numbers: readonly PrintedNumber[]): Exact {
  return sum(numbers.map((it) => halfDigit(decimalsAmong(it, numbers))));
}

export function sumOf(numbers: readonly PrintedNumber[]): Exact {
  return sum(numbers.map((it) => exact(it.decimal)));
}

export function mostDecimals(numbers: readonly PrintedNumber[]): number {
  return Math.max(0, ...numbers.map((it) => it.decimals));
}

/** The number in Vietnamese with the digits it was printed with. */
export function shown(it: PrintedNumber): string {
  return printVietnamese(it.decimal);
}

/** An exact number in Vietnamese, rounded half up to so many decimals. */
export function shownExact(it: Exact, decimals: number): string {
  return printVietnamese(toDecimal(it, decimals));
}
