import { pointsOf } from "#rulebook/points.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { asPoints, difference, unequal } from "./decimals.ts";
import type { AgencyFigures, IndicatorFigures } from "./givenFigures.ts";
import { appliesTo } from "./groupApplies.ts";
import type { IndicatorState, ScoredIndicator } from "./scorecard.ts";

/** An agency with what is given of it, and the root agency it may inherit from. */
export type Subject = {
  kind: AgencyKind;
  figures: AgencyFigures;
  authority: { code: string; figures: AgencyFigures };
};

type Worth = { state: IndicatorState; ratio: string | null; points: string | null };

/** Scores one indicator of one agency from its counts; where the Portal gives points of its own, they stay beside ours. */
export function scoreIndicator(indicator: Indicator, subject: Subject, rulebook: Rulebook): ScoredIndicator {
  const applies = appliesTo(indicator, subject.kind);
  const own = subject.figures.ofIndicator(indicator);
  // A unit without a row of its own gets nothing from its province: absent is not inherited.
  const inherits = applies === "inherited" && own !== null;
  const figures = inherits ? subject.authority.figures : subject.figures;
  const used = inherits ? figures.ofIndicator(indicator) : own;
  const worth: Worth =
    applies === "not-applicable"
      ? { state: "not-applicable", ratio: null, points: null }
      : worthOf(indicator, used, figures, rulebook);
  const points = asPoints(worth.points, rulebook.decimals);
  const max = asPoints(indicator.max, rulebook.decimals);
  const judged = applies !== "not-applicable" && worth.state !== "information";
  return {
    id: indicator.id,
    code: indicator.code,
    numerator: used?.counts.numerator ?? null,
    denominator: used?.counts.denominator ?? null,
    ratio: worth.ratio,
    points,
    max,
    lost: difference(max, points, rulebook.decimals),
    state: inherits && (worth.state === "scored" || worth.state === "given") ? "inherited" : worth.state,
    ...(indicator.given?.value === undefined ? {} : { value: used?.value ?? null }),
    inheritedFrom: inherits && worth.state !== "unknown" ? subject.authority.code : null,
    portalRatio: asPoints(own?.metric?.ratio ?? null, rulebook.decimals),
    portalPoints: asPoints(own?.metric?.points ?? null, rulebook.decimals),
    differs: judged && own !== null && own.metric !== null && unequal(own.metric.points, points),
    flags: own?.metric?.flags ?? [],
    ...(used?.from === undefined ? {} : { from: used.from }),
    ...(used?.unknown === undefined ? {} : { unknown: used.unknown }),
  };
}

function worthOf(
  indicator: Indicator,
  used: IndicatorFigures | null,
  figures: AgencyFigures,
  rulebook: Rulebook,
): Worth {
  const { numerator = null, denominator = null } = used?.counts ?? {};
  const outcome = pointsOf(indicator, numerator, denominator, factorOf(indicator, figures, rulebook));
  const ratio = outcome.ratioPercent;
  if (indicator.points.rule === "I") return { state: "information", ratio, points: null };
  if (numerator === null || denominator === null) {
    const points = used?.metric?.points ?? null;
    return { state: points === null ? "unknown" : "given", ratio: null, points };
  }
  if (outcome.noData) return { state: "no-data", ratio, points: outcome.points };
  return { state: outcome.points === null ? "unknown" : "scored", ratio, points: outcome.points };
}

/** Counts of the indicator whose ratio multiplies this one, when the rulebook names one. */
function factorOf({ points }: Indicator, figures: AgencyFigures, rulebook: Rulebook) {
  if (points.rule === "I" || points.factor === undefined) return undefined;
  const factor = rulebook.indicators.find((it) => it.id === points.factor);
  return factor && figures.ofIndicator(factor)?.counts;
}
