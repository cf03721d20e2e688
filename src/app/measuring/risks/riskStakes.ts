import type { RiskKind } from "#findings/atRisk/riskKind.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { stakeOf } from "#score/stakeOf.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { exact, sum, toDecimal } from "#terms/exact.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";
import { countableRulebook } from "../countableRulebook.ts";
import { findCountedScore } from "../countedScore.ts";
import type { RiskReading } from "./riskReading.ts";

const DECIMALS = 4;

/**
 * What one more failing dossier costs the unit it belongs to, in the month of judging.
 * @property of points for some risks of a dossier, each indicator once; null where no indicator's counts are known
 */
export type RiskStakes = {
  rulebook: Rulebook;
  period: string;
  of: (agency: AgencyCode | null, kinds: readonly RiskKind[]) => string | null;
};

/** Reads the scorecard of the month once, for the stakes of any number of dossiers. */
export async function riskStakes(
  database: Database,
  reading: RiskReading,
  now: Instant,
): Promise<RiskStakes> {
  const { tree, at, knownAt, rules } = reading;
  const period = dayInVietnam(at).slice(0, 7);
  const rulebook = countableRulebook(period);
  const wish = { agency: tree.root.code, period: readPeriod(period), knownAt, rulebook: rulebook.id };
  const card = (await findCountedScore(database, wish, now))?.card;
  const stakes = new Map(
    card === undefined ? [] : [card, ...card.units].map((it) => [it.agency.code, stakesOn(it, rulebook)]),
  );
  return {
    rulebook,
    period,
    of: (agency, kinds) => {
      const own = stakes.get(agency ?? tree.root.code) ?? stakes.get(tree.root.code);
      const indicators = new Set(kinds.flatMap((it) => rules.kinds[it].indicators));
      const known = [...indicators].flatMap((it) => own?.get(it) ?? []);
      return known.length === 0 ? null : toDecimal(sum(known.map(exact)), DECIMALS);
    },
  };
}

function stakesOn({ groups }: UnitCard, { indicators }: Rulebook): Map<string, string> {
  const scored = groups.flatMap((it) => it.indicators);
  const stakes = scored.flatMap((it): [string, string][] => {
    const indicator = indicators.find(({ id }) => id === it.id);
    if (indicator === undefined || it.from !== "dossiers" || it.state !== "scored") return [];
    const { points } = indicator;
    const factor =
      points.rule !== "I" && points.factor !== undefined
        ? scored.find(({ id }) => id === points.factor)
        : undefined;
    const stake = stakeOf(indicator, it, factor);
    return stake === null ? [] : [[it.id, stake]];
  });
  return new Map(stakes);
}
