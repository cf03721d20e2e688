import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyFigures } from "#score/givenFigures.ts";
import { figuresOfAnswers } from "#score/scoreCounts.ts";
import type { ScoredIndicator, UnitCard } from "#score/scorecard.ts";
import { scoreIndicator } from "#score/scoreIndicator.ts";
import type { CountChanges } from "./mending.ts";
import { pointsOfUnits, unitsOf } from "./splitPoints.ts";

/**
 * An indicator counted here, with its counts as they are and its points in units of the last digit.
 * @property factor what multiplies its ratio, for bounds only; 1 where nothing does
 */
export type CountedIndicator = {
  indicator: Indicator;
  factor: number;
  yes: number;
  no: number;
  unknown: number;
  units: number;
};

/**
 * The points of a card with counts changed: each indicator scored anew by the scorecard's own arithmetic, once for the same
 * counts, the others left as they are. In whole units of the last digit, which add without error.
 */
export class PointsAfter {
  readonly decimals: number;
  readonly counted: ReadonlyMap<string, CountedIndicator>;
  readonly #rest: number;
  readonly #card: UnitCard;
  readonly #rulebook: Rulebook;
  readonly #scored = new Map<string, number>();

  constructor(card: UnitCard, rulebook: Rulebook) {
    this.#card = card;
    this.#rulebook = rulebook;
    this.decimals = rulebook.decimals;
    const all = indicatorsOf(card);
    this.counted = new Map(all.flatMap((it) => this.#countedOf(it)));
    const counted = [...this.counted.values()].reduce((sum, it) => sum + it.units, 0);
    this.#rest = knownUnits(card, this.decimals) - counted;
  }

  /** Known points of the card as it is. */
  get now(): number {
    return this.of(new Map());
  }

  of(changes: CountChanges): number {
    let units = this.#rest;
    for (const [id, it] of this.counted) {
      const change = changes.get(id);
      units += change === undefined ? it.units : this.#unitsOf(it, change);
    }
    return units;
  }

  text(units: number): string {
    return pointsOfUnits(BigInt(units), this.decimals);
  }

  units(points: string): number {
    return Number(unitsOf(points, this.decimals));
  }

  #unitsOf(it: CountedIndicator, change: { yes: number; no: number; unknown: number }): number {
    const [yes, no, unknown] = [it.yes + change.yes, it.no + change.no, it.unknown + change.unknown];
    const key = `${it.indicator.id} ${yes} ${no} ${unknown}`;
    const known = this.#scored.get(key);
    if (known !== undefined) return known;
    const figures: AgencyFigures = {
      ofIndicator: ({ id }) =>
        id === it.indicator.id ? figuresOfAnswers({ yes, no, unknown }) : this.#given(id),
      ofGroup: () => null,
    };
    const { agency } = this.#card;
    const subject = { kind: agency.kind, figures, authority: { code: agency.code, figures } };
    const { points } = scoreIndicator(it.indicator, subject, this.#rulebook);
    const units = points === null ? 0 : this.units(points);
    this.#scored.set(key, units);
    return units;
  }

  #given(id: string) {
    // Also of a group that is not assessed: a factor counts where its own points do not.
    const found = this.#card.groups.flatMap((it) => it.indicators).find((it) => it.id === id);
    if (found === undefined) return null;
    const { numerator, denominator } = found;
    return { counts: { numerator, denominator }, metric: null, value: null };
  }

  #ratioOf(id: string): number {
    const counts = this.#given(id)?.counts;
    const ratio = (counts?.numerator ?? 0) / (counts?.denominator ?? 0);
    return Number.isFinite(ratio) ? ratio : 0;
  }

  #countedOf(it: ScoredIndicator): [string, CountedIndicator][] {
    const indicator = this.#rulebook.indicators.find((known) => known.id === it.id);
    const isOwn = it.from === "dossiers" && it.inheritedFrom === null && it.state !== "not-applicable";
    if (indicator === undefined || !isOwn || indicator.points.rule === "I") return [];
    const yes = it.numerator ?? 0;
    const no = (it.denominator ?? 0) - yes;
    const units = it.points === null ? 0 : this.units(it.points);
    const factor = indicator.points.factor === undefined ? 1 : this.#ratioOf(indicator.points.factor);
    return [[it.id, { indicator, factor, yes, no, unknown: it.unknown ?? 0, units }]];
  }
}

/** Indicators whose points are part of the known points: not those of a group that the source gives whole. */
function indicatorsOf({ groups }: UnitCard): ScoredIndicator[] {
  return groups
    .filter((it) => it.state === "scored" || it.state === "missing")
    .flatMap((it) => it.indicators);
}

function knownUnits(card: UnitCard, decimals: number): number {
  const points = card.points ?? card.partial?.points ?? null;
  return points === null ? 0 : Number(unitsOf(points, decimals));
}
