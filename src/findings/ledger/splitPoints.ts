import { exact } from "#terms/exact.ts";

/** Decimals to which points are split: a dossier of five million still has a share. */
export const SPLIT_DECIMALS = 9;

/** How many units of the last decimal a decimal text comes to; throws where it has more decimals. */
export function unitsOf(points: string, decimals: number): bigint {
  const { n, d, s } = exact(points).mul(10n ** BigInt(decimals));
  if (d !== 1n) throw new Error(`${points} has more than ${decimals} decimals`);
  return s * n;
}

/** The decimal text of a number of units. */
export function pointsOfUnits(units: bigint, decimals: number): string {
  const sign = units < 0n ? "-" : "";
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Splits whole units in proportion to weights, so that the shares add up exactly: each gets its whole part, and what is left
 * over goes, unit by unit, to the largest remainders, the first of equals first. Weights are not negative, and one is not 0
 * unless there is nothing to split.
 */
export function splitUnits(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, it) => sum + it, 0n);
  if (whole === 0n) {
    if (total !== 0n) throw new Error("nothing to split points among");
    return weights.map(() => 0n);
  }
  const size = total < 0n ? -total : total;
  const shares = weights.map((it) => (size * it) / whole);
  const left = Number(size - shares.reduce((sum, it) => sum + it, 0n));
  const byRemainder = weights
    .map((it, at) => ({ at, remainder: (size * it) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1));
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0n) + 1n;
  return total < 0n ? shares.map((it) => -it) : shares;
}
