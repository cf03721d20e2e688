import { pointsOf } from "#rulebook/points.ts";
import type { Counts, Indicator } from "#rulebook/rulebook.ts";
import { difference } from "./decimals.ts";

const DECIMALS = 6;
/** So many digits of each of the two that their difference is right to the last of its own. */
const FINE = 15;

/**
 * What one more miss costs an indicator at its counts of today: its points less those with one hit less, six decimals, before
 * the rulebook's own rounding. 0 where the maximum is reached with hits to spare; null where there are no counts or no points.
 */
export function stakeOf(
  indicator: Indicator,
  { numerator, denominator }: Counts,
  factor?: Counts,
): string | null {
  if (numerator === null || denominator === null || numerator < 1) return null;
  const fine = { ...indicator, rounding: { order: "points", decimals: FINE } as const };
  const [now, then] = [numerator, numerator - 1].map((it) => pointsOf(fine, it, denominator, factor));
  return difference(now?.points ?? null, then?.points ?? null, DECIMALS);
}
