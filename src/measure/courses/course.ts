import type { Instant } from "#terms/instant.ts";
import type { Period } from "#terms/period.ts";
import type { SqlText } from "../language/sqlText.ts";

/** What is asked of each dossier: whether it is in scope, and whether it is a hit. `late`: marks of lateness that are looked at. */
export type CourseQuestion = { inScope: SqlText; hit: SqlText; late: readonly string[] };

/**
 * An instant within a period at which dossiers are looked at.
 * @property until the instant at which they are looked at again; null: not again
 * @property dueBounds instants in rising order that tell promises apart
 */
export type CourseMoment = {
  period: Period;
  at: Instant;
  until: Instant | null;
  dueBounds: readonly Instant[];
};

/** How a dossier stands: `registered` is not received yet, `waiting` for papers or money of the citizen. */
type Standing = "registered" | "open" | "waiting" | "ended";

/**
 * Dossiers of an agency that stood alike at a moment and came to the same.
 * @property moment place in the moments asked for
 * @property standing null, as `due` and `before`: they were not there yet
 * @property due how many of the bounds are not after the promise; null without a promise
 * @property before answers of the questions at the moment, one letter each: y, n, u (not known), o (out)
 * @property after the same when looked at again; all out where they are gone; null where they were not
 * @property fresh how many of them came within the period
 * @property codes some of those that had not ended, where they are not looked at again
 */
export type Course = {
  moment: number;
  cell: string;
  standing: Standing | null;
  due: number | null;
  before: string | null;
  after: string | null;
  count: number;
  fresh: number;
  codes: readonly string[];
};
