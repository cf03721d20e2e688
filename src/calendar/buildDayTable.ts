import type { DayTable, Shift } from "./calendar.ts";

/**
 * Running totals over days.
 * @param firstDay days since 1970-01-01 of the first one
 * @param offset wall clock minus UTC, in milliseconds
 * @param shifts working time of every day, in order; a day without any is no working day
 */
export function buildDayTable(
  firstDay: number,
  offset: number,
  shifts: readonly (readonly Shift[])[],
): DayTable {
  const workedBefore = new Float64Array(shifts.length + 1);
  const workingDaysBefore = new Int32Array(shifts.length + 1);
  const workingDays: number[] = [];
  let worked = 0;
  for (const [day, ofDay] of shifts.entries()) {
    for (const shift of ofDay) worked += shift.until - shift.from;
    if (ofDay.length > 0) workingDays.push(day);
    workedBefore[day + 1] = worked;
    workingDaysBefore[day + 1] = workingDays.length;
  }
  return {
    firstDay,
    offset,
    shifts,
    workedBefore,
    workingDaysBefore,
    workingDays: Int32Array.from(workingDays),
  };
}
