import type { Shift } from "./calendar.ts";
import { type DayData, type Hours, WEEKDAYS } from "./calendarFile.ts";
import { DAY, dayNumber } from "./time.ts";

/** Hours of an ordinary week on a day (number since 1970): the last entry that applies wins. */
export function weeklyShifts(hours: readonly Hours[], day: number): readonly Shift[] {
  const date = new Date(day * DAY);
  const weekday = WEEKDAYS[date.getUTCDay()];
  const text = date.toISOString().slice(0, 10);
  const applying = hours.findLast((it) => applies(it, text));
  return (weekday && applying?.week[weekday]) ?? [];
}

/** What a decree makes of a day: a make-up day is worked like the day it stands for. */
export function decreedShifts(it: DayData, hours: readonly Hours[]): readonly Shift[] {
  switch (it.kind) {
    case "off":
      return [];
    case "half-day":
      return it.shifts;
    case "make-up":
      return weeklyShifts(hours, dayNumber(it.for));
  }
}

function applies({ from, until, yearly }: Hours, day: string): boolean {
  if ((from !== null && day < from) || (until !== null && day >= until)) return false;
  return yearly === null || inSeason(day.slice(5), yearly);
}

/** A season may run over the turn of the year. */
function inSeason(monthDay: string, { from, until }: { from: string; until: string }): boolean {
  return from <= until ? monthDay >= from && monthDay < until : monthDay >= from || monthDay < until;
}
