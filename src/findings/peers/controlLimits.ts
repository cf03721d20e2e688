import { chanceOfAtLeast, chanceOfAtMost } from "./binomial.ts";

/** The fewest and the most hits that are still no surprise. */
export type ControlLimits = { low: number; high: number };

/**
 * Control limits of a funnel plot, exact: of units of this size that hit with the common rate, at least `percent` lie within
 * (both ends included), and at most half of the rest beyond either end.
 * @param of how many were counted
 * @param rate the common rate, 0 to 1
 */
export function controlLimits(of: number, rate: number, percent: number): ControlLimits {
  const beyond = (1 - percent / 100) / 2;
  return {
    low: firstWhere(of, (hits) => chanceOfAtMost(hits, of, rate) > beyond),
    high: of - firstWhere(of, (misses) => chanceOfAtLeast(of - misses, of, rate) > beyond),
  };
}

/** The first of 0 … most for which something holds that, once it holds, holds on; `most` when it never does before. */
function firstWhere(most: number, holds: (it: number) => boolean): number {
  let [from, until] = [0, most];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if (holds(middle)) until = middle;
    else from = middle + 1;
  }
  return from;
}
