import type { Group, Rulebook } from "#rulebook/rulebook.ts";
import { toDecimal } from "#terms/exact.ts";
import { asPoints, difference, sumOfKnown, unequal } from "./decimals.ts";
import { groupApplies } from "./groupApplies.ts";
import type { ScoredGroup, ScoredIndicator } from "./scorecard.ts";
import { type Subject, scoreIndicator } from "./scoreIndicator.ts";

/**
 * A group's points: the sum of its rounded indicators when each is known; else the Portal's points of the whole group;
 * else missing. No part of a group is ever taken for the whole.
 */
export function scoreGroup(group: Group, subject: Subject, rulebook: Rulebook): ScoredGroup {
  const indicators = rulebook.indicators
    .filter((it) => it.group === group.id)
    .map((it) => scoreIndicator(it, subject, rulebook));
  const portalPoints = subject.figures.ofGroup(group);
  if (!groupApplies(group, rulebook, subject.kind)) {
    return groupCard(group, rulebook, { state: "not-applicable", portalPoints, indicators });
  }
  const applicable = indicators.filter((it) => it.state !== "information" && it.state !== "not-applicable");
  if (applicable.length > 0 && applicable.every((it) => it.state !== "unknown")) {
    return scoredGroup(group, rulebook, applicable, indicators, portalPoints);
  }
  const state = portalPoints === null ? "missing" : "given";
  return groupCard(group, rulebook, { state, portalPoints, indicators });
}

function scoredGroup(
  group: Group,
  { decimals }: Rulebook,
  applicable: readonly ScoredIndicator[],
  indicators: readonly ScoredIndicator[],
  portalPoints: string | null,
): ScoredGroup {
  const points = toDecimal(sumOfKnown(applicable.map((it) => it.points)), decimals);
  const counted = applicable.filter((it) => it.points !== null);
  const applicableMax = toDecimal(sumOfKnown(counted.map((it) => it.max)), decimals);
  return {
    code: group.id,
    points,
    max: toDecimal(sumOfKnown([group.max]), decimals),
    applicableMax,
    lost: difference(applicableMax, points, decimals),
    state: "scored",
    portalPoints: asPoints(portalPoints, decimals),
    differs: portalPoints !== null && unequal(portalPoints, points),
    indicators,
  };
}

/** A group whose points are the source's own, or that has none. */
export function groupCard(
  group: Group,
  { decimals }: Rulebook,
  from: Pick<ScoredGroup, "portalPoints" | "indicators"> & { state: "given" | "missing" | "not-applicable" },
): ScoredGroup {
  const given = from.state === "given";
  const max = toDecimal(sumOfKnown([group.max]), decimals);
  const points = given ? asPoints(from.portalPoints, decimals) : null;
  const applicableMax = given ? max : toDecimal(sumOfKnown([]), decimals);
  return {
    code: group.id,
    points,
    max,
    applicableMax,
    lost: difference(applicableMax, points, decimals),
    state: from.state,
    portalPoints: asPoints(from.portalPoints, decimals),
    differs: false,
    indicators: from.indicators,
  };
}
