import { type Exact, exact, least, ratioOf, roundHalfUp, toDecimal } from "#terms/exact.ts";
import type { Counts, Indicator } from "./rulebook.ts";

/**
 * What an indicator's counts are worth.
 * @property ratioPercent numerator / denominator in percent, null when there is no ratio
 * @property points null when unknown, not scored, or left open by the no-data policy
 * @property noData the denominator is 0 (or the source gives points without counts): the policy decided
 */
export type PointsOutcome = { ratioPercent: string | null; points: string | null; noData: boolean };

type Scored = Pick<Indicator, "max" | "points" | "rounding" | "noData">;

/**
 * The one implementation of the points arithmetic: exact, rounded once, in the order the rulebook says.
 * Counts that are null are unknown, never zero.
 * @param factor counts of the indicator named by `points.factor`; without them such an indicator's points are unknown
 */
export function pointsOf(
  indicator: Scored,
  numerator: number | bigint | null,
  denominator: number | bigint | null,
  factor?: Counts,
): PointsOutcome {
  if (numerator === null || denominator === null) return withoutCounts(indicator);
  const ratio = ratioOf(numerator, denominator);
  if (ratio === null) {
    return { ratioPercent: null, points: pointsWithoutData(indicator), noData: true };
  }
  const { order, decimals, percentDecimals = decimals } = indicator.rounding;
  const percent = roundHalfUp(ratio.mul(100), percentDecimals);
  const counted = order === "percent-then-points" ? percent.div(100) : ratio;
  const points = pointsFor(indicator, counted, factor);
  return {
    ratioPercent: toDecimal(percent, percentDecimals),
    points: points === null ? null : toDecimal(points, decimals),
    noData: false,
  };
}

function pointsFor({ max, points }: Scored, ratio: Exact, factor: Counts | undefined): Exact | null {
  if (max === null || points.rule === "I") return null;
  const multiplier = points.factor === undefined ? exact(1) : multiplierOf(factor);
  if (multiplier === null) return null;
  const full = points.rule === "T" ? exact(points.threshold) : exact(1);
  return least(exact(max), exact(max).mul(ratio).mul(multiplier).div(full));
}

function multiplierOf(factor: Counts | undefined): Exact | null {
  if (factor === undefined || factor.numerator === null || factor.denominator === null) return null;
  return ratioOf(factor.numerator, factor.denominator);
}

function withoutCounts(indicator: Scored): PointsOutcome {
  const constant = indicator.noData.policy === "constant";
  return { ratioPercent: null, points: constant ? pointsWithoutData(indicator) : null, noData: constant };
}

function pointsWithoutData({ max, points, noData, rounding }: Scored): string | null {
  if (max === null || points.rule === "I") return null;
  switch (noData.policy) {
    case "null":
      return null;
    case "zero":
      return toDecimal(exact(0), rounding.decimals);
    case "max":
    case "constant":
      return toDecimal(exact(max), rounding.decimals);
  }
}
