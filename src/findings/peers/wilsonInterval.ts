/** Ends of an interval of a rate, 0 to 1. */
export type RateInterval = { low: number; high: number };

/**
 * The Wilson score interval of a rate (Wilson 1927): where the rate behind the counts lies, also for few counts and for rates
 * of 0 and 1. Null where there is no rate: nothing was counted, or more hits than things.
 * @param z half-width in standard deviations, 1.96 for 95 %
 */
export function wilsonInterval(numerator: number, denominator: number, z: number): RateInterval | null {
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return null;
  const rate = numerator / denominator;
  const spread = z ** 2 / denominator;
  const centre = rate + spread / 2;
  const half = z * Math.sqrt((rate * (1 - rate)) / denominator + spread / (4 * denominator));
  return {
    low: numerator === 0 ? 0 : Math.max(0, (centre - half) / (1 + spread)),
    high: numerator === denominator ? 1 : Math.min(1, (centre + half) / (1 + spread)),
  };
}
