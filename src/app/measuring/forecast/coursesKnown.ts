import type { Course } from "#measure/courses/course.ts";
import {
  type CourseWish,
  type ProcedureCourse,
  readCourses,
  readProcedureCourses,
} from "#measure/courses/readCourses.ts";
import type { Database } from "#store/database.ts";
import type { RulesAhead } from "./forecastRules.ts";

/**
 * How dossiers stood and what became of them, by the moments asked for, and which procedures they were of.
 * @property misses how far forecasts of past months were off, as far as it was worked out
 */
export type CoursesKnown = {
  courses: ReadonlyMap<number, readonly Course[]>;
  procedures: readonly ProcedureCourse[];
  misses: Map<string, number | null>;
};

/** Answers kept for each database: the units of an authority ask the same, and what was known by an instant stays so. */
const MOST = 4;
const kept = new WeakMap<Database, Map<string, Promise<CoursesKnown>>>();

/** Reads the courses of an authority once for all its units. */
export function coursesKnown(database: Database, ahead: RulesAhead, wish: CourseWish): Promise<CoursesKnown> {
  const own = kept.get(database) ?? new Map<string, Promise<CoursesKnown>>();
  kept.set(database, own);
  const key = JSON.stringify([wish, ahead.questions, ahead.conditions]);
  const known = own.get(key) ?? read(database, ahead, wish);
  own.delete(key);
  own.set(key, known);
  // A failure is not kept.
  known.catch(() => own.delete(key));
  const [oldest] = own.keys();
  if (own.size > MOST && oldest !== undefined) own.delete(oldest);
  return known;
}

async function read(database: Database, ahead: RulesAhead, wish: CourseWish): Promise<CoursesKnown> {
  const courses = await readCourses(database, ahead.questions, wish);
  const procedures = await readProcedureCourses(database, ahead.conditions, wish);
  return { courses: Map.groupBy(courses, (it) => it.moment), procedures, misses: new Map() };
}
