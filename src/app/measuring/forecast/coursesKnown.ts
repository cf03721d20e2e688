import type { Course } from "#measure/courses/course.ts";
import {
  type CourseWish,
  type ProcedureCourse,
  readCourses,
  readProcedureCourses,
} from "#measure/courses/readCourses.ts";
import type { Database } from "#store/database.ts";
import { KeptOfDatabase } from "../../keptOfDatabase.ts";
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

/**
 * Reads the courses of an authority once for all its units.
 * @param written the same as long as nothing has been written
 */
export function coursesKnown(
  database: Database,
  ahead: RulesAhead,
  wish: CourseWish,
  written: string,
): Promise<CoursesKnown> {
  const key = [written, wish, ahead.questions, ahead.conditions];
  return known.of(database, key, () => read(database, ahead, wish));
}

/** A month of courses of a province takes some megabytes. */
const MOST = 4;
const known = new KeptOfDatabase<CoursesKnown>(MOST);

async function read(database: Database, ahead: RulesAhead, wish: CourseWish): Promise<CoursesKnown> {
  const courses = await readCourses(database, ahead.questions, wish);
  const procedures = await readProcedureCourses(database, ahead.conditions, wish);
  return { courses: Map.groupBy(courses, (it) => it.moment), procedures, misses: new Map() };
}
