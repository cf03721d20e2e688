import type { ScoredIndicator, UnitCard } from "#score/scorecard.ts";

/** How many dossiers a unit received: the denominator of the rulebook's indicator of activity. Null where not known. */
export function volumeOf(card: UnitCard, activity: string | undefined): number | null {
  return activity === undefined ? null : (indicatorOf(card, activity)?.denominator ?? null);
}

/** An indicator of a card by its number. */
export function indicatorOf({ groups }: UnitCard, id: string): ScoredIndicator | undefined {
  return groups.flatMap((it) => it.indicators).find((it) => it.id === id);
}
