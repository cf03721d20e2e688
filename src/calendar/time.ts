import type { Instant } from "#terms/instant.ts";
import type { DayTable } from "./calendar.ts";

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Milliseconds since 1970. Throws on a text that is no instant: sources are read before they come here. */
export function millisecondsOf(instant: Instant): number {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${instant}`);
  return time;
}

export function instantOf(time: number | null): Instant | null {
  return time === null ? null : new Date(time).toISOString();
}

/** Days since 1970-01-01 of a YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return millisecondsOf(`${day}T00:00:00Z`) / DAY;
}

/** Index of the day a time lies in and the milliseconds passed of it; null outside the covered days. */
export function placeOf(table: DayTable, time: number): { day: number; passed: number } | null {
  const local = time + table.offset;
  const day = Math.floor(local / DAY) - table.firstDay;
  if (day < 0 || day >= table.shifts.length) return null;
  return { day, passed: local - (day + table.firstDay) * DAY };
}

/** The time at so many milliseconds after midnight of a day. */
export function timeOn(table: DayTable, day: number, passed: number): number {
  return (day + table.firstDay) * DAY + passed - table.offset;
}
