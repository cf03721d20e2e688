import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { LedgerRule } from "./ledgerRule.ts";
import type { CountChange, CountChanges } from "./mending.ts";
import { hitsOf, type MendWorth, slopesOf, worthsOf } from "./mendWorth.ts";
import { type Chosen, MostWith, weightOf } from "./mostWith.ts";
import type { PointsAfter } from "./pointsAfter.ts";

/** Dossiers of one agency to mend, and what to mend about each. */
type MendStep = { cell: string; mends: readonly string[]; dossiers: number };

/** Some dossiers of a pattern, any of them, and what to mend about each. */
type TakenMend = { pattern: CausePattern; mends: readonly string[]; dossiers: number };

/**
 * The fewest dossiers found that reach a target, each mended in all that brings points.
 * @property reached whether the target can be reached; if not, the steps are everything there is to mend
 * @property taken what the steps are made of
 * @property atLeast no set of fewer dossiers reaches it: proved; equal to `dossiers` when nothing better can exist
 * @property gain points the steps bring, as the score computes them
 */
export type CheapestMends = {
  target: string;
  reached: boolean;
  steps: readonly MendStep[];
  taken: readonly TakenMend[];
  dossiers: number;
  atLeast: number;
  gain: string;
  points: string;
};

/**
 * The cheapest set of dossiers to reach a target. Taken greedily by points a dossier, thinned out, then bettered by a search
 * that leaves out whatever a bound rules out. The search ends after a number of steps: then `atLeast` is below `dossiers`,
 * and says how far off the set found can be.
 * @param target points of the known part
 * @param allowed the only mends that may be made; null: any
 */
export function cheapestMends(
  after: PointsAfter,
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
  target: string,
  allowed: ReadonlySet<string> | null = null,
): CheapestMends {
  const search = new Search(after, worthsOf(after, patterns, rules, allowed), after.units(target));
  const found = search.run();
  const { chosen, reached, atLeast } = found;
  return {
    target,
    reached,
    steps: stepsOf(search.taken(chosen)),
    taken: search.taken(chosen),
    dossiers: total(chosen),
    atLeast,
    gain: after.text(search.points(chosen) - after.now),
    points: after.text(search.points(chosen)),
  };
}

/** How many places the search looks at before it leaves the question open. */
const PATIENCE = 10_000;

class Search {
  readonly #worths: readonly MendWorth[];
  readonly #after: PointsAfter;
  readonly #target: number;
  readonly #most: MostWith;
  readonly #slopes: ReturnType<typeof slopesOf>;
  #patience = PATIENCE;

  constructor(after: PointsAfter, worths: readonly MendWorth[], target: number) {
    this.#after = after;
    this.#target = target;
    this.#slopes = slopesOf(after, worths);
    const weight = (it: MendWorth) => weightOf(it, this.#slopes, new Set());
    this.#worths = [...worths].sort((a, b) => weight(b) - weight(a) || a.mends.length - b.mends.length);
    const digit = 10 ** -after.decimals;
    const moving = this.#slopes.reduce((sum, it) => sum + (after.counted.get(it.id)?.units ?? 0), 0);
    this.#most = new MostWith(this.#worths, this.#slopes, (after.now - moving) * digit);
  }

  run(): { chosen: Chosen; reached: boolean; atLeast: number } {
    const everything = this.#worths.map((it) => it.dossiers);
    if (this.#reaches(this.#worths.map(() => 0)))
      return { chosen: this.#worths.map(() => 0), reached: true, atLeast: 0 };
    if (!this.#reaches(everything)) return { chosen: everything, reached: false, atLeast: total(everything) };
    let chosen = this.#thinned(this.#greedy());
    const floor = this.#floor(total(chosen));
    while (total(chosen) > floor) {
      const better = this.#isOpenEnded ? "not told" : this.#within(total(chosen) - 1);
      if (better === "not told") return { chosen, reached: true, atLeast: floor };
      if (better === null) return { chosen, reached: true, atLeast: total(chosen) };
      chosen = this.#thinned(better);
    }
    return { chosen, reached: true, atLeast: total(chosen) };
  }

  points(chosen: Chosen): number {
    return this.#after.of(this.#changes(chosen));
  }

  /** Where the dossiers are: from the agency with the most of a kind on, so that few agencies are asked. */
  taken(chosen: Chosen): TakenMend[] {
    return this.#worths.flatMap(({ mends, cells, patterns }, at) => {
      let left = chosen[at] ?? 0;
      const ordered = cells.flatMap(({ cell }) => patterns.filter((it) => it.cell === cell));
      return ordered.flatMap((pattern) => {
        const dossiers = Math.min(left, pattern.things);
        left -= dossiers;
        return dossiers === 0 ? [] : [{ pattern, mends, dossiers }];
      });
    });
  }

  get #isOpenEnded(): boolean {
    return this.#worths.some((it) => [...it.changes.values()].some(({ unknown }) => unknown > 0));
  }

  #reaches(chosen: Chosen): boolean {
    return this.points(chosen) >= this.#target;
  }

  #changes(chosen: Chosen): CountChanges {
    const sum = new Map<string, CountChange>();
    for (const [at, { changes }] of this.#worths.entries()) {
      const times = chosen[at] ?? 0;
      if (times === 0) continue;
      for (const [indicator, it] of changes) {
        const before = sum.get(indicator) ?? { yes: 0, no: 0, unknown: 0 };
        sum.set(indicator, {
          yes: before.yes + times * it.yes,
          no: before.no + times * it.no,
          unknown: before.unknown + times * it.unknown,
        });
      }
    }
    return sum;
  }

  /** Of the kind worth most where things stand, as many as keep that worth or reach the target. */
  #greedy(): number[] {
    const chosen = this.#worths.map(() => 0);
    while (!this.#reaches(chosen)) {
      const room = this.#slopes.map((it) => {
        const hits = this.#worths.reduce(
          (sum, { changes }, at) => sum + (chosen[at] ?? 0) * hitsOf(changes, it),
          0,
        );
        return { ...it, left: (it.most - it.now) / it.slope - hits };
      });
      const capped = new Set(room.filter((it) => it.left <= 1e-9).map((it) => it.id));
      const open = this.#worths
        .map((it, at) => ({
          at,
          left: it.dossiers - (chosen[at] ?? 0),
          weight: weightOf(it, this.#slopes, capped),
          it,
        }))
        .filter((it) => it.left > 0)
        .sort((a, b) => b.weight - a.weight);
      const [best] = open;
      if (best === undefined) return chosen;
      const hits = room.filter((it) => !capped.has(it.id) && hitsOf(best.it.changes, it) > 0);
      const step = Math.min(best.left, ...hits.map((it) => Math.max(1, Math.ceil(it.left - 1e-9))));
      const before = chosen[best.at] ?? 0;
      const added = (more: number) => chosen.with(best.at, before + more);
      const enough = this.#reaches(added(step)) ? least(1, step, (more) => this.#reaches(added(more))) : step;
      chosen[best.at] = before + enough;
    }
    return chosen;
  }

  /** As few of each kind as still reach the target, the least worth first. */
  #thinned(chosen: readonly number[]): number[] {
    const thin = [...chosen];
    for (let at = thin.length - 1; at >= 0; at -= 1)
      thin[at] = least(0, thin[at] ?? 0, (fewer) => this.#reaches(thin.with(at, fewer)));
    return thin;
  }

  /** The fewest that the bound does not rule out. */
  #floor(most: number): number {
    // Where a mended dossier leaves both counts, points are no line that a bound could follow.
    if (this.#isOpenEnded) return Math.min(1, most);
    const target = this.#target * 10 ** -this.#after.decimals;
    return least(0, most, (dossiers) => this.#most.points([], 0, dossiers) >= target - 1e-9);
  }

  /** A set of so many that reaches the target; null when there is none, "not told" when patience ends. */
  #within(dossiers: number): number[] | null | "not told" {
    const chosen = this.#worths.map(() => 0);
    const target = this.#target * 10 ** -this.#after.decimals - 1e-9;
    const look = (from: number, left: number): number[] | null | "not told" => {
      this.#patience -= 1;
      if (this.#patience <= 0) return "not told";
      if (this.#most.points(chosen, from, left) < target) return null;
      const worth = this.#worths[from];
      if (worth === undefined || left === 0) return this.#reaches(chosen) ? [...chosen] : null;
      for (let some = Math.min(left, worth.dossiers); some >= 0; some -= 1) {
        chosen[from] = some;
        const found = look(from + 1, left - some);
        if (found !== null) return found;
      }
      chosen[from] = 0;
      return null;
    };
    return look(0, dossiers);
  }
}

/** The same by agency and by what is mended, most first. */
function stepsOf(taken: readonly TakenMend[]): MendStep[] {
  const alike = Map.groupBy(taken, ({ pattern, mends }) => `${pattern.cell} ${mends.join(" ")}`);
  return [...alike.values()]
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const dossiers = others.reduce((sum, it) => sum + it.dossiers, first.dossiers);
      return [{ cell: first.pattern.cell, mends: first.mends, dossiers }];
    })
    .sort((a, b) => b.dossiers - a.dossiers);
}

function total(chosen: Chosen): number {
  return chosen.reduce((sum, it) => sum + it, 0);
}

/** The least number in a range for which something holds that holds for the greatest, and from some number on. */
function least(from: number, to: number, holds: (it: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
