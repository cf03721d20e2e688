import type { ScoredIndicator, UnitCard } from "#score/scorecard.ts";
import { exact, sum, toDecimal } from "#terms/exact.ts";

/**
 * What the units of a kind can be compared on: their totals where every contender has one, else the sum of the indicators that
 * are known of all of them.
 * @property max the most points there are on it
 * @property indicators their numbers; null: all that make up the total
 */
export type ComparableBasis = { max: string; indicators: readonly string[] | null };

/** The basis of units of one kind; null where nothing is known of all of them. */
export function comparableBasis(units: readonly UnitCard[]): ComparableBasis | null {
  const [first, ...others] = units;
  if (first === undefined) return null;
  if (units.every((it) => it.points !== null)) return { max: first.applicableMax, indicators: null };
  const known = indicatorsOf(first).filter(
    (it) =>
      hasPoints(it) &&
      others.every((other) => indicatorsOf(other).some((own) => own.id === it.id && hasPoints(own))),
  );
  if (known.length === 0) return null;
  return {
    max: sumAs(
      first.max,
      known.flatMap((it) => it.max ?? []),
    ),
    indicators: known.map((it) => it.id),
  };
}

/** A unit's points on a basis, as a decimal text; null where one of its indicators is not known. */
export function pointsOn(card: UnitCard, { indicators }: ComparableBasis): string | null {
  if (indicators === null) return card.points;
  const own = indicatorsOf(card).filter((it) => indicators.includes(it.id));
  const points = own.flatMap((it) => it.points ?? []);
  return points.length < indicators.length ? null : sumAs(card.max, points);
}

function indicatorsOf({ groups }: UnitCard): readonly ScoredIndicator[] {
  return groups.filter((it) => it.state !== "not-applicable").flatMap((it) => it.indicators);
}

function hasPoints({ points, max }: ScoredIndicator): boolean {
  return points !== null && max !== null;
}

/** The sum with as many digits as a text that stands for them all. */
function sumAs(like: string, values: readonly string[]): string {
  return toDecimal(sum(values.map((it) => exact(it))), like.split(".")[1]?.length ?? 0);
}
