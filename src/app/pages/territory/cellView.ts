import type { Cell } from "#contract/territory.ts";
import { countsOf } from "#findings/peers/compareRates.ts";
import type { PeerRules } from "#findings/peers/readPeerRules.ts";
import { type RateInterval, wilsonInterval } from "#findings/peers/wilsonInterval.ts";
import type { ScoredIndicator } from "#score/scorecard.ts";

/** One indicator of one unit, with the interval of its rate where it has one of its own. */
export function cellView(indicator: ScoredIndicator, rules: PeerRules): Cell {
  const { id, numerator, denominator, ratio, points, max, state } = indicator;
  const counts = countsOf(indicator);
  const interval = counts && wilsonInterval(counts.numerator, counts.denominator, rules.interval.z);
  return {
    ...{ id, numerator, denominator, ratio, points, max, state },
    ...endsOf(interval),
    few: counts !== null && counts.denominator < rules.smallest.value,
  };
}

/** Ends of an interval in percent, two digits. */
function endsOf(interval: RateInterval | null): Pick<Cell, "low" | "high"> {
  return { low: interval && percentOf(interval.low), high: interval && percentOf(interval.high) };
}

export function percentOf(share: number): string {
  return (share * 100).toFixed(2);
}
