import type { DayTable } from "./calendar.ts";
import { DAY, placeOf, timeOn } from "./time.ts";

/** Working milliseconds from the first covered day up to a time; null outside the covered days. */
export function workedUntil(table: DayTable, time: number): number | null {
  const place = placeOf(table, time);
  if (place === null) return time + table.offset === endOf(table) ? total(table) : null;
  let worked = table.workedBefore[place.day] ?? 0;
  for (const shift of table.shifts[place.day] ?? [])
    worked += Math.max(0, Math.min(place.passed, shift.until) - shift.from);
  return worked;
}

/** The earliest time at which so much has been worked; null when the covered days do not hold as much. */
export function timeWhenWorked(table: DayTable, worked: number): number | null {
  if (worked <= 0 || worked > total(table)) return null;
  let low = 0;
  let high = table.shifts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((table.workedBefore[middle] ?? 0) < worked) low = middle;
    else high = middle;
  }
  let left = worked - (table.workedBefore[low] ?? 0);
  for (const shift of table.shifts[low] ?? []) {
    if (left <= shift.until - shift.from) return timeOn(table, low, shift.from + left);
    left -= shift.until - shift.from;
  }
  return null;
}

function endOf(table: DayTable): number {
  return (table.firstDay + table.shifts.length) * DAY;
}

function total(table: DayTable): number {
  return table.workedBefore[table.shifts.length] ?? 0;
}
