import { places } from "#score/places.ts";
import type { ScoredIndicator, UnitCard } from "#score/scorecard.ts";
import { controlLimits } from "./controlLimits.ts";
import type { PeerRules } from "./readPeerRules.ts";
import { indicatorOf } from "./volumeOf.ts";
import { type RateInterval, wilsonInterval } from "./wilsonInterval.ts";

/** Counts a rate is made of. */
export type RateCounts = { numerator: number; denominator: number };

/** Beyond which limits a rate lies, and on which side. */
type RateOutside = { side: "below" | "above"; percent: number };

/**
 * One indicator of one unit.
 * @property few too little was counted for a verdict: no place, and never said to lie outside
 */
export type UnitRate = {
  card: UnitCard;
  indicator: ScoredIndicator;
  counts: RateCounts | null;
  interval: RateInterval | null;
  few: boolean;
  rank: number | null;
  rankOf: number | null;
  outside: RateOutside | null;
};

/** Why no limits can be drawn. */
type NoLimits = "given" | "inherited" | "no-counts" | "one-unit" | "not-known";

/** @property common the rate the limits stand around; null where there are none, and `reason` says why */
export type RateComparison = {
  rates: readonly UnitRate[];
  common: RateCounts | null;
  reason: NoLimits | null;
};

/** The counts of an indicator as a rate of its own: not inherited, something counted, no more hits than things. */
export function countsOf({ state, numerator, denominator }: ScoredIndicator): RateCounts | null {
  if (state === "inherited" || state === "not-applicable" || numerator === null || !denominator) return null;
  return numerator <= denominator ? { numerator, denominator } : null;
}

/**
 * One indicator across units of one kind, the highest rate first, against the rate of the whole authority; where that is not
 * known, against the rate of these units together.
 */
export function compareRates(
  root: UnitCard,
  units: readonly UnitCard[],
  id: string,
  rules: PeerRules,
): RateComparison {
  const found = units.flatMap((card) => {
    const indicator = indicatorOf(card, id);
    return indicator === undefined || indicator.state === "not-applicable" ? [] : { card, indicator };
  });
  const counted = found.map((it) => ({ ...it, counts: countsOf(it.indicator) }));
  const own = counted.flatMap((it) => it.counts ?? []);
  const rootIndicator = indicatorOf(root, id);
  const common = own.length < 2 ? null : ((rootIndicator && countsOf(rootIndicator)) ?? added(own));
  const judged = counted.filter(
    ({ counts }) => counts !== null && counts.denominator >= rules.smallest.value,
  );
  const placed = places(
    judged.flatMap(({ counts }) => (counts ? `${counts.numerator}/${counts.denominator}` : [])),
  );
  const rates = counted.map((it): UnitRate => {
    const at = judged.indexOf(it);
    const { counts } = it;
    return {
      ...it,
      interval: counts && wilsonInterval(counts.numerator, counts.denominator, rules.interval.z),
      few: counts !== null && at < 0,
      rank: at < 0 || judged.length < 2 ? null : (placed[at] ?? null),
      rankOf: at < 0 || judged.length < 2 ? null : judged.length,
      outside: counts && common && at >= 0 ? outsideOf(counts, common, rules.limits.percents) : null,
    };
  });
  return { rates: rates.sort(byRate), common, reason: common === null ? reasonOf(counted) : null };
}

/** The widest limits a rate lies beyond; null within the narrowest. */
function outsideOf(
  { numerator, denominator }: RateCounts,
  common: RateCounts,
  percents: readonly number[],
): RateOutside | null {
  const rate = common.numerator / common.denominator;
  let found: RateOutside | null = null;
  for (const percent of percents) {
    const { low, high } = controlLimits(denominator, rate, percent);
    if (numerator < low) found = { side: "below", percent };
    if (numerator > high) found = { side: "above", percent };
  }
  return found;
}

function reasonOf(rates: readonly { indicator: ScoredIndicator; counts: RateCounts | null }[]): NoLimits {
  if (rates.some((it) => it.counts !== null)) return "one-unit";
  const states = new Set(rates.map((it) => it.indicator.state));
  if (states.has("inherited")) return "inherited";
  if (states.has("given")) return "given";
  return states.has("no-data") ? "no-counts" : "not-known";
}

function added(all: readonly RateCounts[]): RateCounts {
  return all.reduce((sum, it) => ({
    numerator: sum.numerator + it.numerator,
    denominator: sum.denominator + it.denominator,
  }));
}

/** The highest rate first; few counts behind, then what has no rate. */
function byRate(a: UnitRate, b: UnitRate): number {
  const order = (it: UnitRate) => (it.counts === null ? 2 : Number(it.few));
  const rate = ({ counts }: UnitRate) => (counts === null ? 0 : counts.numerator / counts.denominator);
  return order(a) - order(b) || rate(b) - rate(a) || (a.card.agency.code < b.card.agency.code ? -1 : 1);
}
