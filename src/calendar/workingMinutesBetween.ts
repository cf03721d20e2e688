import type { Instant } from "#terms/instant.ts";
import type { Calendar, DayTable } from "./calendar.ts";
import { mergedPauses, type PauseTimes } from "./pauses.ts";
import { MINUTE, millisecondsOf } from "./time.ts";
import { workedUntil } from "./workedTime.ts";

/**
 * Whole minutes of working time in [from, until), pauses taken off. Each instant stands for the minute it lies in, so
 * the minutes of adjacent stretches add up exactly. Negative when `until` is earlier. Null when the calendar does not
 * cover both ends.
 */
export function workingMinutesBetween(
  calendar: Calendar,
  from: Instant,
  until: Instant,
  pauses: readonly PauseTimes[] = [],
): number | null {
  const start = millisecondsOf(from);
  const end = millisecondsOf(until);
  const whole = minutesBetween(calendar.table, start, end);
  if (whole === null || pauses.length === 0) return whole;
  let minutes = whole;
  for (const pause of mergedPauses(pauses, start)) {
    if (pause.from >= end) break;
    minutes -= minutesBetween(calendar.table, pause.from, Math.min(pause.until, end)) ?? 0;
  }
  return minutes;
}

function minutesBetween(table: DayTable, from: number, until: number): number | null {
  const before = workedUntil(table, from);
  const after = workedUntil(table, until);
  return before === null || after === null ? null : Math.floor(after / MINUTE) - Math.floor(before / MINUTE);
}
