import { hitsOf, type MendWorth, type Slope } from "./mendWorth.ts";

/** How many of each kind of dossiers are mended, in the order of the kinds. */
export type Chosen = readonly number[];

/**
 * The most points that so many mended dossiers could bring, rounding included: a bound no choice gets above. Each indicator
 * below its maximum is a line with a cap; letting some reach their cap for nothing and the others grow without one can only
 * be more, whichever they are, so the least over all such sets is a bound.
 */
export class MostWith {
  readonly #sets: readonly { capped: ReadonlySet<string>; order: readonly Ordered[] }[];
  readonly #slopes: readonly Slope[];
  readonly #worths: readonly MendWorth[];
  readonly #rest: number;

  /** @param rest points of everything that does not move */
  constructor(worths: readonly MendWorth[], slopes: readonly Slope[], rest: number) {
    this.#worths = worths;
    this.#slopes = slopes;
    this.#rest = rest + slopes.reduce((sum, it) => sum + it.slack, 0);
    const mayCap = slopes.filter((it) => it.now + it.slope * allHits(it, worths) > it.most + 1e-9);
    this.#sets = subsets(mayCap.slice(0, MOST_CAPS)).map((some) => {
      const capped = new Set(some.map((it) => it.id));
      const order = worths
        .map((it, at) => ({ at, weight: weightOf(it, slopes, capped) }))
        .sort((a, b) => b.weight - a.weight);
      return { capped, order };
    });
  }

  /**
   * @param chosen what is settled of the kinds before `from`
   * @param dossiers how many may still be mended, of the kinds from `from` on
   */
  points(chosen: Chosen, from: number, dossiers: number): number {
    const now = this.#slopes.map((it) => ({ ...it, now: it.now + it.slope * this.#hits(it, chosen, from) }));
    let least = Number.POSITIVE_INFINITY;
    for (const { capped, order } of this.#sets) {
      let points = this.#rest;
      for (const it of now) points += capped.has(it.id) ? it.most : it.now;
      let left = dossiers;
      for (const { at, weight } of order) {
        if (left === 0 || weight <= 0) break;
        if (at < from) continue;
        const taken = Math.min(left, this.#worths[at]?.dossiers ?? 0);
        points += taken * weight;
        left -= taken;
      }
      least = Math.min(least, points);
    }
    return least;
  }

  #hits(slope: Slope, chosen: Chosen, until: number): number {
    let hits = 0;
    for (let at = 0; at < until; at += 1) hits += (chosen[at] ?? 0) * hitsIn(this.#worths[at], slope);
    return hits;
  }
}

type Ordered = { at: number; weight: number };

/** More would make more sets than are worth looking at; fewer only make the bound looser. */
const MOST_CAPS = 6;

function subsets<T>(of: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const it of of) all.push(...all.map((some) => [...some, it]));
  return all;
}

function allHits(slope: Slope, worths: readonly MendWorth[]): number {
  return worths.reduce((sum, it) => sum + it.dossiers * hitsOf(it.changes, slope), 0);
}

function hitsIn(worth: MendWorth | undefined, slope: Slope): number {
  return worth === undefined ? 0 : hitsOf(worth.changes, slope);
}

/** Points of one dossier where nothing caps, in the indicators that are not held to be capped already. */
export function weightOf(
  { changes }: Pick<MendWorth, "changes">,
  slopes: readonly Slope[],
  capped: ReadonlySet<string>,
): number {
  return slopes.reduce((sum, it) => (capped.has(it.id) ? sum : sum + it.slope * hitsOf(changes, it)), 0);
}
