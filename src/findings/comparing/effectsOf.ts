import { pointsOf } from "#rulebook/points.ts";
import type { Counts, Indicator } from "#rulebook/rulebook.ts";
import { type Exact, exact, ratioOf, sum } from "#terms/exact.ts";

/** Hits and misses of one agency's own things. */
export type CellCounts = ReadonlyMap<string, { yes: number; no: number }>;

/**
 * One side's counts of an indicator.
 * @property cells the same by agency; null where only the whole is known
 * @property factor counts of the indicator that multiplies this one
 */
export type CountedSide = {
  numerator: number;
  denominator: number;
  cells: CellCounts | null;
  factor: Counts | undefined;
};

/**
 * Splits the difference of an indicator's points by one rule: how often things meet it, and how much each agency weighs. Both
 * orders of changing one after the other count half, so that neither comes first; every step is scored by the rule itself.
 * Null where counts do not give the points (both sides must have something to count).
 */
export function rateAndVolume(
  indicator: Indicator,
  a: CountedSide,
  b: CountedSide,
): { rate: Exact; volume: Exact } | null {
  const points = (ratio: Exact | null, { factor }: CountedSide) => {
    const found = ratio && pointsOf(indicator, ratio.n, ratio.d, factor).points;
    return found === null ? null : exact(found);
  };
  const mixed = mixedRatios(a, b);
  const [own, later] = [
    points(ratioOf(a.numerator, a.denominator), a),
    points(ratioOf(b.numerator, b.denominator), b),
  ];
  const [rateFirst, volumeFirst] = [points(mixed.weightsOfA, b), points(mixed.weightsOfB, a)];
  if (own === null || later === null || rateFirst === null || volumeFirst === null) return null;
  const half = (one: Exact, other: Exact) => one.add(other).div(2);
  return {
    rate: half(rateFirst.sub(own), later.sub(volumeFirst)),
    volume: half(volumeFirst.sub(own), later.sub(rateFirst)),
  };
}

/** The later side's rates with the earlier side's weights, and the other way round. */
function mixedRatios(a: CountedSide, b: CountedSide): { weightsOfA: Exact | null; weightsOfB: Exact | null } {
  if (!addsUp(a) || !addsUp(b))
    return {
      weightsOfA: ratioOf(b.numerator, b.denominator),
      weightsOfB: ratioOf(a.numerator, a.denominator),
    };
  return { weightsOfA: ratioWith(b.cells, a.cells), weightsOfB: ratioWith(a.cells, b.cells) };
}

/** An agency that had nothing to count has the rate it has on the other side: its coming is volume alone. */
function ratioWith(rates: CellCounts, weights: CellCounts): Exact | null {
  const total = sum([...weights.values()].map(sizeOf));
  if (total.equals(0)) return null;
  const parts = [...weights].map(([cell, own]) => {
    const rate = rateOf(rates.get(cell)) ?? rateOf(own);
    return rate === null ? exact(0) : rate.mul(sizeOf(own));
  });
  return sum(parts).div(total);
}

function rateOf(it: { yes: number; no: number } | undefined): Exact | null {
  return it === undefined ? null : ratioOf(it.yes, it.yes + it.no);
}

const sizeOf = ({ yes, no }: { yes: number; no: number }) => exact(yes + no);

/** Agencies that do not come to the whole say nothing of how it is made up. */
function addsUp(side: CountedSide): side is CountedSide & { cells: CellCounts } {
  if (side.cells === null) return false;
  const all = [...side.cells.values()];
  const yes = all.reduce((total, it) => total + it.yes, 0);
  const no = all.reduce((total, it) => total + it.no, 0);
  return yes === side.numerator && yes + no === side.denominator;
}
