import { type Exact, exact, sum, toDecimal } from "#terms/exact.ts";

/** Points as decimal texts of one length. Null is unknown, and one unknown makes a sum or difference unknown. */

export function asPoints(value: Exact | string | null, decimals: number): string | null {
  if (value === null) return null;
  return toDecimal(typeof value === "string" ? exact(value) : value, decimals);
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
  return one === null || other === null ? one !== other : !exact(one).equals(exact(other));
}
