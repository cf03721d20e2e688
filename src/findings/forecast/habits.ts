import type { Course } from "#measure/courses/course.ts";
import type { ForecastInput } from "./forecastInput.ts";
import { changeBetween, changed, isOutOfAll } from "./outcomes.ts";
import type { ForecastRules } from "./readForecastRules.ts";

/**
 * What may become of a dossier, with the share of each.
 * @property outcomes answers at the end of the period
 * @property sure how many dossiers of its own unit, the weight of those of others included, the shares rest on
 */
export type Prospect = { outcomes: readonly string[]; shares: readonly number[]; sure: number };

const ARRIVING = "arriving";
const EVERYBODY = "*";

/**
 * How dossiers ended before, by how they stood: those of a unit, and as far as these are few those of its kind, then of the
 * whole authority. A unit's own manner shows in all its dossiers that stood roughly alike, so that it counts also where none
 * stood exactly so.
 */
export class Habits {
  readonly #tallies = new Map<string, Tally>();
  readonly #weight: number;
  readonly #kindOf: (cell: string) => string;

  constructor(past: ForecastInput["past"], kindOf: (cell: string) => string, { learning }: ForecastRules) {
    this.#weight = learning.poolWeight.value;
    this.#kindOf = kindOf;
    for (const { courses } of past) for (const it of courses) this.#learn(it);
  }

  /** What may become of a dossier that stands so. */
  of({ cell, standing, due, before }: Pick<Course, "cell" | "standing" | "due" | "before">): Prospect {
    const answers = before ?? "";
    const alike = likeness(standing, due);
    const kind = this.#kindOf(cell);
    // Where nobody ever stood so, nothing is known to change.
    const unchanged = new Map([[".".repeat(answers.length), 1]]);
    const rough = this.#pooled(this.#of(EVERYBODY, alike), unchanged, 1);
    const fine = this.#pooled(this.#of(EVERYBODY, alike, answers), rough);
    const roughOfKind = this.#pooled(this.#of(kind, alike), rough);
    const ofKind = this.#pooled(this.#of(kind, alike, answers), fine);
    const own = this.#of(cell, alike);
    const roughOwn = this.#pooled(own, roughOfKind);
    const leaning = normalised(
      new Map(
        [...ofKind].map(([change, it]) => {
          const usual = roughOfKind.get(change) ?? 0;
          return [change, usual > 0 ? (it * (roughOwn.get(change) ?? 0)) / usual : it];
        }),
      ),
    );
    const shares = this.#pooled(this.#of(cell, alike, answers), leaning);
    const ends = new Map<string, number>();
    for (const [change, it] of shares) {
      const end = changed(answers, change);
      ends.set(end, (ends.get(end) ?? 0) + it);
    }
    return prospectOf(ends, own.all + this.#weight);
  }

  /** What a dossier that is still to come may come to; null where none of the authority ever came. */
  ofArriving(cell: string): Prospect | null {
    const all = this.#of(EVERYBODY, ARRIVING);
    if (all.all === 0) return null;
    const everybody = this.#pooled(all, new Map());
    const ofKind = this.#pooled(this.#of(this.#kindOf(cell), ARRIVING), everybody);
    const own = this.#of(cell, ARRIVING);
    return prospectOf(this.#pooled(own, ofKind), own.all + this.#weight);
  }

  /** How many dossiers of an agency, or of all of a kind, its past has that were open or still to come. */
  learnt(level: string): number {
    return this.#tallies.get(`learnt|${level}`)?.all ?? 0;
  }

  #learn({ cell, standing, due, before, after, count }: Course): void {
    if (after === null || standing === "ended") return;
    const isArriving = before === null;
    if (isArriving && isOutOfAll(after)) return;
    for (const level of [EVERYBODY, this.#kindOf(cell), cell]) {
      this.#tally(`learnt|${level}`).add("", count);
      if (isArriving) this.#tally(`${level}|${ARRIVING}`).add(after, count);
      else {
        const change = changeBetween(before, after);
        const alike = likeness(standing, due);
        this.#tally(`${level}|${alike}`).add(change, count);
        this.#tally(`${level}|${alike}|${before}`).add(change, count);
      }
    }
  }

  #of(...parts: string[]): Tally {
    return this.#tallies.get(parts.join("|")) ?? NOTHING;
  }

  #tally(key: string): Tally {
    const known = this.#tallies.get(key) ?? new Tally();
    this.#tallies.set(key, known);
    return known;
  }

  /** Own shares, with those of the level above weighing as much as some dossiers. */
  #pooled(own: Tally, above: ReadonlyMap<string, number>, weight = this.#weight): Map<string, number> {
    const shares = new Map([...above].map(([it, share]) => [it, share * weight]));
    for (const [it, count] of own.counts) shares.set(it, (shares.get(it) ?? 0) + count);
    return normalised(shares);
  }
}

class Tally {
  readonly counts = new Map<string, number>();
  all = 0;

  add(outcome: string, count: number): void {
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + count);
    this.all += count;
  }
}

const NOTHING = new Tally();

const likeness = (standing: Course["standing"], due: Course["due"]) => `${standing}/${due ?? "-"}`;

/** What is less likely than this is left out: it costs time and moves nothing. */
const LEAST_SHARE = 0.0005;

function prospectOf(ends: ReadonlyMap<string, number>, sure: number): Prospect {
  const likely = [...ends].filter(([, it]) => it >= LEAST_SHARE);
  const shares = normalised(new Map(likely));
  return { outcomes: [...shares.keys()], shares: [...shares.values()], sure };
}

function normalised(shares: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...shares.values()].reduce((sum, it) => sum + it, 0);
  return new Map([...shares].map(([it, share]) => [it, all > 0 ? share / all : 0]));
}
