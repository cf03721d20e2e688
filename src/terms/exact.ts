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
  const scale = 10n ** BigInt(decimals);
  const scaled = value.abs().mul(scale);
  const whole = scaled.add(new Fraction(1, 2)).floor();
  return whole.div(scale).mul(value.compare(0) < 0 ? -1 : 1);
}

/** The decimal string with exactly `decimals` digits, rounded half up: 59.91, 18.00. */
export function toDecimal(value: Exact, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const digits = rounded
    .abs()
    .mul(10n ** BigInt(decimals))
    .toString()
    .padStart(decimals + 1, "0");
  const sign = rounded.compare(0) < 0 ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, it) => total.add(it), new Fraction(0));
}

export function least(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b;
}
