import { type Exact, exact, sum, toDecimal } from "#terms/exact.ts";

/** Points as decimal texts of one length. Null is unknown, and one unknown makes a sum or difference unknown. */

/** The text with exactly `decimals` digits: "7.9" → "7.90". Most texts only lack zeros, which needs no arithmetic. */
export function asPoints(value: string | null, decimals: number): string | null {
  if (value === null) return null;
  const [whole = "", fraction = ""] = value.split(".");
  if (fraction.length > decimals) return toDecimal(exact(value), decimals);
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

/** The sum of the known texts. */
export function sumOfKnown(values: readonly (string | null)[]): Exact {
  return sum(values.flatMap((it) => (it === null ? [] : [exact(it)])));
}

export function difference(from: string | null, minus: string | null, decimals: number): string | null {
  return from === null || minus === null ? null : toDecimal(exact(from).sub(exact(minus)), decimals);
}

/** Whether two figures are not the same number; an unknown one equals only an unknown one. */
export function unequal(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return one !== other;
  return !exact(one).equals(exact(other));
}
