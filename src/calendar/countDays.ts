import type { DayEnd, DayTable, UnitRule } from "./calendar.ts";
import type { Stretch } from "./pauses.ts";
import { DAY, placeOf, timeOn } from "./time.ts";

type ByDays = Exclude<UnitRule, { method: "working-time" }>;
/** Days that do not count, because the clock stands still at their end: half-open indexes. */
type StoppedDays = { first: number; until: number };

const LAST_SECOND = DAY - 1000;

/**
 * The end of the last day of a whole number of days or months. The first day does not count, nor does a day at whose
 * end the clock stands still; the last one is a working day. None at all end with the day itself.
 */
export function countDays(
  table: DayTable,
  from: number,
  rule: ByDays,
  amount: number,
  pauses: readonly Stretch[],
): number | null {
  const start = placeOf(table, from);
  if (start === null) return null;
  const isOpen = amount === 0 && start.passed <= passedAtEnd(table, start.day, rule.ends);
  const earliest = isOpen ? start.day : start.day + 1;
  const stopped = pauses.map((it) => ({
    first: Math.max(earliest, firstEndingAt(table, it.from, rule.ends)),
    until: Math.max(earliest, firstEndingAt(table, it.until, rule.ends)),
  }));
  if (amount === 0) return endOf(table, runningFrom(table, earliest, stopped), rule.ends);
  const last =
    rule.method === "working-days"
      ? nthWorkingDay(table, workingDaysBefore(table, earliest) + amount - 1, stopped)
      : runningFrom(table, nthDay(calendarDay(table, start.day, rule, amount), stopped), stopped);
  return endOf(table, last, rule.ends);
}

/** Index of the n-th working day of all, days that do not count skipped. */
function nthWorkingDay(table: DayTable, n: number, stopped: readonly StoppedDays[]): number | undefined {
  let nth = n;
  for (const { first, until } of stopped) {
    if ((table.workingDays[nth] ?? Number.POSITIVE_INFINITY) < first) break;
    nth += workingDaysBefore(table, until) - workingDaysBefore(table, first);
  }
  return table.workingDays[nth];
}

/** A day, moved on by the days up to it that do not count. */
function nthDay(last: number, stopped: readonly StoppedDays[]): number {
  let day = last;
  for (const { first, until } of stopped) {
    if (day < first) break;
    day += until - first;
  }
  return day;
}

/** The first working day from a day on at whose end the clock runs. */
function runningFrom(table: DayTable, from: number, stopped: readonly StoppedDays[]): number | undefined {
  let day = table.workingDays[workingDaysBefore(table, from)];
  for (const { first, until } of stopped)
    if (day !== undefined && day >= first && day < until)
      day = table.workingDays[workingDaysBefore(table, until)];
  return day;
}

/** Index of the day so many days or months on; a month without that day ends with its last one. */
function calendarDay(table: DayTable, day: number, rule: ByDays, amount: number): number {
  if (rule.method !== "months") return day + amount;
  const start = new Date((table.firstDay + day) * DAY);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth() + amount;
  const first = (index: number) => Date.UTC(Math.floor(index / 12), index % 12, 1) / DAY - table.firstDay;
  return Math.min(first(months) + start.getUTCDate() - 1, first(months + 1) - 1);
}

/** Index of the first day that ends at a time or later; Infinity when that is not covered. */
function firstEndingAt(table: DayTable, time: number, ends: DayEnd): number {
  const place = placeOf(table, time);
  if (place === null) return Number.POSITIVE_INFINITY;
  // Midnight is still the end of a day that is worked until 24:00.
  if (place.passed === 0 && passedAtEnd(table, place.day - 1, ends) === DAY) return place.day - 1;
  return place.passed <= passedAtEnd(table, place.day, ends) ? place.day : place.day + 1;
}

/** Beyond the covered days: as many as there are, so that the next one is found to be missing. */
function workingDaysBefore(table: DayTable, day: number): number {
  return table.workingDaysBefore[day] ?? table.workingDays.length;
}

function endOf(table: DayTable, day: number | undefined, ends: DayEnd): number | null {
  return day === undefined ? null : timeOn(table, day, passedAtEnd(table, day, ends));
}

/** A day without work ends at its last second. */
function passedAtEnd(table: DayTable, day: number, ends: DayEnd): number {
  const close = ends === "close" ? table.shifts[day]?.at(-1)?.until : undefined;
  return close ?? LAST_SECOND;
}
