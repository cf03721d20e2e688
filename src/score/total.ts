import type { Rulebook } from "#rulebook/rulebook.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { difference, sumOfKnown } from "./decimals.ts";
import type { ScoredGroup } from "./scorecard.ts";

export type Total = {
  points: string | null;
  max: string;
  applicableMax: string;
  applicableRatio: string | null;
  lost: string | null;
};

/** The sum of the groups that apply; unknown as soon as one of them is missing. */
export function totalOf(groups: readonly ScoredGroup[], rulebook: Rulebook): Total {
  const { decimals } = rulebook;
  const assessed = groups.filter((it) => it.state !== "not-applicable");
  const whole = assessed.length > 0 && assessed.every((it) => it.points !== null);
  const points = whole ? toDecimal(sumOfKnown(assessed.map((it) => it.points)), decimals) : null;
  return withinMax(points, toDecimal(sumOfKnown(groups.map((it) => it.applicableMax)), decimals), rulebook);
}

/** Points beside the maximum that was within reach. */
export function withinMax(
  points: string | null,
  applicableMax: string,
  { decimals, maxTotal }: Rulebook,
): Total {
  const reachable = exact(applicableMax);
  const known = points !== null && !reachable.equals(0);
  return {
    points,
    max: toDecimal(exact(maxTotal), decimals),
    applicableMax,
    applicableRatio: known ? toDecimal(exact(points).div(reachable).mul(100), decimals) : null,
    lost: difference(applicableMax, points, decimals),
  };
}
