import type { Rulebook } from "#rulebook/rulebook.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { type Exact, exact, ratioOf, sum, toDecimal } from "#terms/exact.ts";
import type { CountChange } from "../ledger/mending.ts";
import { type CountedIndicator, PointsAfter } from "../ledger/pointsAfter.ts";

/** What a unit is to do as well as: a rate of an indicator, and whose it is (a unit's code, a period). */
export type ModelRate = { rate: Exact; of: string | null };

/**
 * An indicator done as well as the model does it.
 * @property things how many more would meet the rule; 0 where the unit does as well or better
 * @property gain points of the unit, `wholeGain` of the whole it belongs to
 */
type PerformedIndicator = {
  indicator: string;
  yes: number;
  of: number;
  rate: string;
  model: string;
  modelOf: string | null;
  things: number;
  gain: string;
  wholeGain: string;
};

export type Performed = {
  indicators: readonly PerformedIndicator[];
  now: string;
  gain: string;
  wholeNow: string;
  wholeGain: string;
};

/**
 * What a unit and the whole it belongs to would score if the unit did each indicator as well as a model: as many more of its own
 * things meet the rule as that rate takes, in whole things, and both are scored anew by the rules themselves. What the unit does
 * better stays as it is.
 * @param modelOf null where the model has nothing of an indicator
 */
export function performAs(
  unit: UnitCard,
  whole: UnitCard,
  rulebook: Rulebook,
  modelOf: (indicator: string) => ModelRate | null,
): Performed {
  const [own, all] = [new PointsAfter(unit, rulebook), new PointsAfter(whole, rulebook)];
  const changes = new Map<string, CountChange>();
  const indicators = [...own.counted].flatMap(([indicator, counted]): PerformedIndicator[] => {
    const model = modelOf(indicator);
    const rate = ratioOf(counted.yes, counted.yes + counted.no);
    if (model === null || rate === null) return [];
    const things = moreThings(counted, model.rate);
    const change = { yes: things, no: -things, unknown: 0 };
    if (things > 0) changes.set(indicator, change);
    const alone = new Map(things > 0 ? [[indicator, change]] : []);
    return [
      {
        ...{ indicator, yes: counted.yes, of: counted.yes + counted.no, things },
        ...{ rate: percent(rate), model: percent(model.rate), modelOf: model.of },
        gain: own.text(own.of(alone) - own.now),
        wholeGain: all.text(all.of(alone) - all.now),
      },
    ];
  });
  return {
    indicators,
    now: own.text(own.now),
    gain: own.text(own.of(changes) - own.now),
    wholeNow: all.text(all.now),
    wholeGain: all.text(all.of(changes) - all.now),
  };
}

/** Enough to reach the rate, and never more than there are. */
function moreThings({ yes, no }: CountedIndicator, rate: Exact): number {
  const needed = Number(
    rate
      .mul(yes + no)
      .ceil()
      .valueOf(),
  );
  return Math.min(no, Math.max(0, needed - yes));
}

const percent = (rate: Exact) => toDecimal(rate.mul(100), 2);

/** The median of rates, exact; null of none. */
export function medianRate(rates: readonly Exact[]): Exact | null {
  const sorted = [...rates].sort((a, b) => a.compare(b));
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.length === 0 ? null : sum(middle).div(exact(middle.length));
}

/** The rate of an indicator on a card; null where there is nothing to count. */
export function rateOn({ groups }: UnitCard, indicator: string): Exact | null {
  const found = groups.flatMap((it) => it.indicators).find((it) => it.id === indicator);
  if (found === undefined || found.numerator === null || found.denominator === null) return null;
  return ratioOf(found.numerator, found.denominator);
}
