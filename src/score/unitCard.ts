import type { Rulebook } from "#rulebook/rulebook.ts";
import { findGrade } from "./grade.ts";
import type { ScoredGroup, UnitCard } from "./scorecard.ts";
import { type Total, totalOf } from "./total.ts";

/** Whose card it is, for when and from where. */
export type CardHead = Pick<UnitCard, "agency" | "period" | "source" | "dataTime">;

/**
 * One agency's card from its groups. An agency without activity keeps its points but is not graded: they say nothing
 * about its work.
 * @param total the groups' sum, unless the source publishes its own total
 */
export function unitCard(
  head: CardHead,
  groups: readonly ScoredGroup[],
  rulebook: Rulebook,
  total: Total = totalOf(groups, rulebook),
): UnitCard {
  const inactive = isInactive(groups, rulebook);
  const grade = inactive ? null : findGrade(rulebook, total.points);
  return {
    ...head,
    rulebook: rulebook.id,
    rulebookHash: rulebook.hash,
    ...total,
    grade: grade?.title.vi ?? null,
    gradeId: grade?.id ?? null,
    gradeConfirmed: grade?.confirmed ?? null,
    inactive,
    groups,
  };
}

/** No dossiers: the denominator of the rulebook's activity indicator is known to be 0. */
function isInactive(groups: readonly ScoredGroup[], { activityIndicator }: Rulebook): boolean {
  if (activityIndicator === null) return false;
  return groups.some((group) =>
    group.indicators.some((it) => it.id === activityIndicator && it.denominator === 0),
  );
}
