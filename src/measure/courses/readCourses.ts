import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { SqlText } from "../language/sqlText.ts";
import { readMarks } from "../marks.ts";
import { boundsOf } from "../question.ts";
import type { Course, CourseMoment, CourseQuestion } from "./course.ts";
import { coursesSql, procedureCoursesSql } from "./coursesSql.ts";

/** Whose dossiers, when they are looked at, and by when it must have been known: nothing later is looked at. */
export type CourseWish = {
  authority: AgencyCode;
  knownAt: Instant;
  moments: readonly CourseMoment[];
};

/**
 * How the dossiers of an authority stood at some moments, and what became of each: from everything that was known by an
 * instant, each moment told with what its source had said by then. One pass over the versions, whatever the number of moments.
 */
export async function readCourses(
  { sql: db }: Database,
  questions: readonly CourseQuestion[],
  { authority, knownAt, moments }: CourseWish,
): Promise<Course[]> {
  const values = {
    authority,
    known_at: knownAt,
    snapshots: JSON.stringify(moments.flatMap(snapshotsOf)),
    ...(await readMarks(db, authority, questions)),
  };
  const [found] = await rowsOf<{ rows: Course[] }>(db, coursesSql(questions), values);
  return found?.rows ?? [];
}

/** The procedures of an agency that had a dossier that meets each of some conditions, at a moment or when looked at again. */
export type ProcedureCourse = {
  moment: number;
  isEnd: boolean;
  cell: string;
  procedures: readonly (readonly string[])[];
};

/** Which procedures had a dossier that meets a condition at each moment, and which when looked at again. */
export async function readProcedureCourses(
  { sql: db }: Database,
  conditions: readonly SqlText[],
  { authority, knownAt, moments }: CourseWish,
): Promise<ProcedureCourse[]> {
  if (conditions.length === 0) return [];
  const snapshots = JSON.stringify(moments.flatMap(snapshotsOf));
  const values = { authority, known_at: knownAt, snapshots };
  const [found] = await rowsOf<{ rows: ProcedureCourse[] }>(db, procedureCoursesSql(conditions), values);
  return found?.rows ?? [];
}

function snapshotsOf({ period, at, until, dueBounds }: CourseMoment, moment: number) {
  const { from, until: untilDay, startsAt, endsAt } = boundsOf(period);
  const last = Date.parse(endsAt) - 1;
  const snapshot = (instant: Instant, isEnd: boolean) => ({
    moment,
    is_end: isEnd,
    at: instant,
    judged_at: new Date(Math.min(last, Date.parse(instant))).toISOString(),
    from_day: from,
    until_day: untilDay,
    starts_at: startsAt,
    ends_at: endsAt,
    due_bounds: dueBounds,
    again: until !== null,
  });
  return until === null ? [snapshot(at, false)] : [snapshot(at, false), snapshot(until, true)];
}
