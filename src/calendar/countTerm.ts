import type { Calendar, DayTable, Term } from "./calendar.ts";
import { countDays } from "./countDays.ts";
import type { Stretch } from "./pauses.ts";
import { MINUTE } from "./time.ts";
import { timeWhenWorked, workedUntil } from "./workedTime.ts";

/**
 * The time at which a term that starts at `from` is over, the clock standing still in the pauses (after `from`, in
 * order, apart). Null when it cannot be said: beyond the covered days, in a pause that has not ended, or a broken
 * number of months.
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
