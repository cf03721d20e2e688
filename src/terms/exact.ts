import Fraction from "fraction.js";

/** An exact rational number. Points and ratios are never floats. */
export type Exact = Fraction;

/** Reads an integer, a decimal with a point ("17.1") or a fraction ("1/3") exactly. Throws on anything else. */
export function exact(value: number | bigint | string): Exact {
  if (typeof value === "number" && !Number.isInteger(value)) return new Fraction(String(value));
  return new Fraction(value);
}

/** numerator / denominator, or null when the denominator is zero: a ratio of nothing is missing, not zero. */
export function ratioOf(numerator: bigint | number, denominator: bigint | number): Exact | null {
  return BigInt(denominator) === 0n ? null : new Fraction(numerator).div(new Fraction(denominator));
}

/** Rounds half up (away from zero below zero), as the Portal does: 5,745 becomes 5,75. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  return new Fraction(value.s * roundedUnits(value, decimals), 10n ** BigInt(decimals));
}

/** The decimal string with exactly `decimals` digits, rounded half up: 59.91, 18.00. */
export function toDecimal(value: Exact, decimals: number): string {
  const units = roundedUnits(value, decimals);
  const digits = String(units).padStart(decimals + 1, "0");
  const sign = value.s < 0n && units > 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** How many units of the last decimal a value without its sign comes to; on whole numbers, since a score takes thousands. */
function roundedUnits({ n, d }: Exact, decimals: number): bigint {
  return (2n * n * 10n ** BigInt(decimals) + d) / (2n * d);
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, it) => total.add(it), new Fraction(0));
}

export function least(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b;
}
