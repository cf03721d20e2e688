import type { Calendar, DayEnd, DayTable, Term, UnitRule } from "./calendar.ts";
import { DAY, MINUTE, placeOf, timeOn } from "./time.ts";
import { timeWhenWorked, workedUntil } from "./workedTime.ts";

/** Stretches in which the clock stands still, in milliseconds, merged and in order. */
type Stretch = { from: number; until: number };
type ByDays = Exclude<UnitRule, { method: "working-time" }>;

/**
 * The time at which a term that starts at `from` is over, pauses added. Null when it cannot be said: beyond the covered
 * days, in a pause that has not ended, or a broken number of months.
 */
export function countTerm(
  calendar: Calendar,
  from: number,
  { amount, unit }: Term,
  pauses: readonly Stretch[],
): number | null {
  if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY))
    throw new RangeError(`Not a term: ${amount} ${unit}`);
  const rule = calendar.units[unit];
  if (rule.method !== "working-time" && Number.isInteger(amount))
    return countDays(calendar.table, from, rule, amount, pauses);
  if (rule.method === "months") return null;
  return countMinutes(calendar.table, from, amount * rule.minutes, pauses);
}

function countMinutes(
  table: DayTable,
  from: number,
  minutes: number,
  pauses: readonly Stretch[],
): number | null {
  let left = Math.round(minutes * MINUTE);
  let start = from;
  for (const pause of pauses) {
    const worked = workedBetween(table, start, pause.from);
    if (worked === null || worked >= left) break;
    left -= worked;
    start = pause.until;
  }
  const before = workedUntil(table, start);
  if (before === null) return null;
  return left === 0 ? start : timeWhenWorked(table, before + left);
}

function workedBetween(table: DayTable, from: number, until: number): number | null {
  const before = workedUntil(table, from);
  const after = workedUntil(table, until);
  return before === null || after === null ? null : after - before;
}

/** Each pause moves the end by the days it lasted, its first one not counted. */
function countDays(
  table: DayTable,
  from: number,
  rule: ByDays,
  amount: number,
  pauses: readonly Stretch[],
): number | null {
  let paused = 0;
  let due = endAfter(table, from, rule, amount, paused);
  for (const pause of pauses) {
    if (due === null || pause.from >= due) break;
    const first = placeOf(table, pause.from);
    const last = placeOf(table, pause.until);
    if (first === null || last === null) return null;
    paused +=
      rule.method === "working-days" ? workingDaysIn(table, first.day, last.day) : last.day - first.day;
    due = endAfter(table, from, rule, amount, paused);
  }
  return due;
}

function endAfter(
  table: DayTable,
  from: number,
  rule: ByDays,
  amount: number,
  paused: number,
): number | null {
  const start = placeOf(table, from);
  if (start === null) return null;
  const nth =
    rule.method === "working-days" && amount + paused > 0
      ? workingDaysBefore(table, start.day + 1) + amount + paused - 1
      : workingDaysBefore(table, calendarDay(table, start.day, rule, amount) + paused);
  const end = endOfWorkingDay(table, nth, rule.ends);
  return end !== null && end < from ? endOfWorkingDay(table, nth + 1, rule.ends) : end;
}

/** Index of the day so many days or months on; a month without that day ends with its last one. */
function calendarDay(table: DayTable, day: number, rule: ByDays, amount: number): number {
  if (rule.method !== "months") return day + amount;
  const start = new Date((table.firstDay + day) * DAY);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth() + amount;
  const first = (index: number) => Date.UTC(Math.floor(index / 12), index % 12, 1) / DAY - table.firstDay;
  return Math.min(first(months) + start.getUTCDate() - 1, first(months + 1) - 1);
}

/** Working days after one day up to and with another. */
function workingDaysIn(table: DayTable, after: number, upTo: number): number {
  return workingDaysBefore(table, upTo + 1) - workingDaysBefore(table, after + 1);
}

/** Beyond the covered days: as many as there are, so that the next one is found to be missing. */
function workingDaysBefore(table: DayTable, day: number): number {
  return table.workingDaysBefore[day] ?? table.workingDays.length;
}

function endOfWorkingDay(table: DayTable, nth: number, ends: DayEnd): number | null {
  const day = table.workingDays[nth];
  const close = day === undefined ? undefined : table.shifts[day]?.at(-1)?.until;
  if (day === undefined || close === undefined) return null;
  return timeOn(table, day, ends === "close" ? close : DAY - 1000);
}
