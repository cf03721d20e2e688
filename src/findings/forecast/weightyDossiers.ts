import type { UnitCard } from "#score/scorecard.ts";
import { stakeOf } from "#score/stakeOf.ts";
import type { ForecastDossiers } from "./forecast.ts";
import type { ForecastInput } from "./forecastInput.ts";
import type { Prospect } from "./habits.ts";
import type { CellProspects } from "./simulateEnds.ts";

/** What is as good as certain, whatever is done, is no longer worth looking at. */
const SURE = 0.9;
const MOST = 12;

type Stake = { indicator: string; letter: number; points: number };

/** The open dossiers that are expected to cost most, of those that may still end well. */
export function weightyDossiers(
  prospects: readonly CellProspects[],
  now: UnitCard,
  input: Pick<ForecastInput, "rulebook" | "rules" | "figures">,
): ForecastDossiers[] {
  const stakes = stakesOn(now, input);
  return prospects
    .flatMap(({ cell, open }) =>
      open.flatMap(({ course, prospect }): ForecastDossiers[] => {
        if (course.standing === "registered") return [];
        const costs = stakes
          .map((it) => ({ ...it, chance: missChance(prospect, it.letter) }))
          .filter((it) => it.chance > 0 && it.chance < SURE)
          .map((it) => ({ ...it, loss: it.chance * it.points }))
          .sort((a, b) => b.loss - a.loss);
        const [worst] = costs;
        if (worst === undefined || course.codes.length === 0) return [];
        const loss = costs.reduce((sum, it) => sum + it.loss, 0);
        const { codes, count } = course;
        return [{ codes, cell, count, loss, indicator: worst.indicator, chance: worst.chance }];
      }),
    )
    .sort((a, b) => b.loss - a.loss || ((a.codes[0] ?? "") < (b.codes[0] ?? "") ? -1 : 1))
    .slice(0, MOST);
}

function missChance({ outcomes, shares }: Prospect, letter: number): number {
  return outcomes.reduce((sum, it, at) => sum + (it[letter] === "n" ? (shares[at] ?? 0) : 0), 0);
}

/** What one more miss costs each indicator that dossiers answer. */
function stakesOn(
  { groups }: UnitCard,
  { rulebook, rules, figures }: Pick<ForecastInput, "rulebook" | "rules" | "figures">,
): Stake[] {
  const scored = groups.flatMap((it) => it.indicators);
  return rulebook.indicators.flatMap((indicator) => {
    const rule = rules.find((it) => it.counts === "dossiers" && it.rule === figures.ruleOf(indicator));
    const counts = scored.find((it) => it.id === indicator.id);
    if (rule?.counts !== "dossiers" || counts === undefined || indicator.points.rule === "I") return [];
    const { factor } = indicator.points;
    const stake = stakeOf(
      indicator,
      counts,
      scored.find((it) => it.id === factor),
    );
    return stake === null || Number(stake) <= 0
      ? []
      : [{ indicator: indicator.id, letter: rule.letter, points: Number(stake) }];
  });
}
