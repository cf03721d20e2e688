import type { Random } from "../random.ts";
import { DAY, HOUR, MINUTE, type WorkingTime } from "../workingTime.ts";

/** A day as a number of days since 1970, with the dossiers submitted until its end, counted from the first day. */
export type DayLoad = { day: number; until: number };

/** Months against an average one: the lunar new year is quiet, the weeks after it and the start of school are busy. */
const MONTHS = [0.92, 0.72, 1.12, 1.05, 1.02, 1.04, 1.06, 1.18, 1.08, 1.0, 0.97, 0.94];
/** From Sunday to Saturday. */
const WEEKDAYS = [0.03, 1.28, 1.1, 1.02, 0.98, 0.9, 0.06];
/** What is submitted, online only, on a day off that is no weekend. */
const DAY_OFF = 0.04;

/** Shares out dossiers among days by season, day of the week and holidays; the last day ends with exactly `dossiers`. */
export function dayLoads(
  time: WorkingTime,
  days: { from: number; until: number },
  dossiers: number,
): DayLoad[] {
  const weights = Array.from({ length: days.until - days.from }, (_, index) =>
    weightOf(time, days.from + index),
  );
  const all = weights.reduce((sum, it) => sum + it, 0);
  let passed = 0;
  return weights.map((weight, index) => {
    passed += weight;
    const isLast = index === weights.length - 1;
    return { day: days.from + index, until: isLast ? dossiers : Math.round((dossiers * passed) / all) };
  });
}

function weightOf(time: WorkingTime, day: number): number {
  const date = new Date(day * DAY);
  const ofMonth = MONTHS[date.getUTCMonth()] ?? 1;
  const ofWeekday = WEEKDAYS[date.getUTCDay()] ?? 1;
  const isWeekend = date.getUTCDay() % 6 === 0;
  // A weekend that is worked makes up for a day off: it has the load of an ordinary day.
  if (time.isWorked(day)) return ofMonth * (isWeekend ? 1 : ofWeekday);
  return ofMonth * (isWeekend ? ofWeekday : DAY_OFF);
}

/** Milliseconds after midnight at which somebody comes to the counter: the morning is fuller than the afternoon. */
export function counterHour(random: Random): number {
  return random.chance(0.62)
    ? 7 * HOUR + 32 * MINUTE + triangle(random) * (3 * HOUR + 50 * MINUTE)
    : 13 * HOUR + 32 * MINUTE + triangle(random) * (3 * HOUR + 10 * MINUTE);
}

/** Milliseconds after midnight at which somebody submits from home: by day, and again in the evening. */
export function onlineHour(random: Random): number {
  return random.chance(0.78)
    ? 6 * HOUR + triangle(random) * 13 * HOUR
    : 18 * HOUR + random.next() * 5.9 * HOUR;
}

/** Between 0 and 1, most around a third. */
function triangle(random: Random): number {
  const [one, other] = [random.next(), random.next()];
  return (2 * Math.min(one, other) + Math.max(one, other)) / 3;
}
