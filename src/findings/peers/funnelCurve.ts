import type { RateCounts } from "./compareRates.ts";
import { controlLimits } from "./controlLimits.ts";

const STEPS = 48;

/** Limits at one size, as rates 0 to 1, in the order of the percents asked for. */
export type FunnelPoint = { of: number; limits: readonly { percent: number; low: number; high: number }[] };

/** Control limits along the sizes there are, close together where units are small and limits bend. */
export function funnelCurve(
  common: RateCounts,
  sizes: readonly number[],
  percents: readonly number[],
): FunnelPoint[] {
  const rate = common.numerator / common.denominator;
  const [least, most] = [Math.max(1, Math.min(...sizes) * 0.8), Math.max(...sizes) * 1.1];
  const step = (most / least) ** (1 / STEPS);
  const along = Array.from({ length: STEPS + 1 }, (_, at) => Math.max(1, Math.round(least * step ** at)));
  return [...new Set(along)].map((of) => ({
    of,
    limits: percents.map((percent) => {
      const { low, high } = controlLimits(of, rate, percent);
      return { percent, low: low / of, high: high / of };
    }),
  }));
}
