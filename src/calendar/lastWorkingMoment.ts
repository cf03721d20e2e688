import type { Instant } from "#terms/instant.ts";
import type { Calendar } from "./calendar.ts";
import { instantOf, millisecondsOf } from "./time.ts";
import { timeWhenWorked, workedUntil } from "./workedTime.ts";

/**
 * The last instant of working time not after an instant: on a Sunday the close of the last working day before it. Null outside
 * the covered days, or before the first working time of them.
 */
export function lastWorkingMoment({ table }: Calendar, at: Instant): Instant | null {
  const worked = workedUntil(table, millisecondsOf(at));
  return worked === null ? null : instantOf(timeWhenWorked(table, worked));
}
