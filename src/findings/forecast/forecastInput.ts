import type { Count } from "#measure/countFromFacts.ts";
import type { Course } from "#measure/courses/course.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { CountedFigures } from "#score/scoreCounts.ts";

/**
 * A rule whose counts move until the end of the period.
 * - `dossiers`: each dossier answers it
 * - `cells`: an agency is a hit as soon as one of its dossiers is; only agencies that are counted now
 * - `petitions`: `past` is what was counted in each month before; some more may come
 * - `procedures`: so is a procedure; `before` and `after` are how many were at each moment of the past and at its end
 *
 * @property rule its predicate @property letter its place in the answers of a course
 */
export type ForecastRule =
  | { counts: "dossiers"; rule: string; letter: number }
  | { counts: "cells"; rule: string; letter: number; cells: ReadonlySet<string> }
  | {
      counts: "petitions";
      rule: string;
      now: Pick<Count, "yes" | "no" | "unknown">;
      past: readonly Pick<Count, "yes" | "no">[];
    }
  | {
      counts: "procedures";
      rule: string;
      now: Pick<Count, "yes" | "no" | "unknown">;
      past: readonly { before: number; after: number }[];
    };

/** Working time of a period before and after an instant, in any one unit. */
export type ForecastTime = { passed: number; left: number };

/**
 * What a forecast is made from.
 * @property present how dossiers stand now
 * @property past of each moment of the past, the oldest first: how dossiers of the authority stood then, and what became of them
 * @property fixed counts that are taken as they stand
 * @property figures whose score it is, and what counts come to
 * @property misses how far earlier forecasts were off, kept for the next agency of the same authority at the same instant
 * @property seed the same seed and input give the same forecast
 */
export type ForecastInput = {
  rulebook: Rulebook;
  rules: readonly ForecastRule[];
  present: { courses: readonly Course[]; time: ForecastTime };
  past: readonly { courses: readonly Course[]; time: ForecastTime }[];
  kindOf: (cell: string) => string;
  fixed: readonly Count[];
  figures: Omit<CountedFigures, "counts">;
  misses: Map<string, number | null>;
  seed: string;
};
