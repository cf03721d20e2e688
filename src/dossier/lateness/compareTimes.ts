import type { Answer } from "./lateness.ts";
import type { ComparisonLevel } from "./latenessRule.ts";

/** A time known to lie between two others (milliseconds, both included). A time that is known is a range of one. */
export type TimeRange = { earliest: number; latest: number };

const MINUTE = 60_000;
// Việt Nam has kept UTC+7 without summer time since 1975, long before the first dossier.
const OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

export function exactly(time: number): TimeRange {
  return { earliest: time, latest: time };
}

/** Whether one time is after another: by day or by minute; unknown where the ranges leave it open. */
export function isLater(time: TimeRange, than: TimeRange, level: ComparisonLevel): Answer {
  if (rounded(time.earliest, level) > rounded(than.latest, level)) return "yes";
  return rounded(time.latest, level) <= rounded(than.earliest, level) ? "no" : "unknown";
}

/** Midnight to the second is a day that was written without a time: no office promises or finishes then. */
export function isBareDay(time: number): boolean {
  return Math.floor((time + OFFSET) / 1000) % (DAY / 1000) === 0;
}

/** Until when a promise holds: one that is written as a day, until that day is over. */
export function lastMoment(due: number): number {
  return isBareDay(due) ? due + DAY : due;
}

/** The first time that is later than another at a level. */
export function nextUnit(time: number, level: ComparisonLevel): number {
  const next = rounded(time, level) + 1;
  return level === "day" ? next * DAY - OFFSET : next * MINUTE;
}

/** The day in Việt Nam a time lies in, YYYY-MM-DD. */
export function dayOf(time: number): string {
  return new Date(time + OFFSET).toISOString().slice(0, 10);
}

function rounded(time: number, level: ComparisonLevel): number {
  switch (level) {
    case "day":
      return Math.floor((time + OFFSET) / DAY);
    case "minute":
      return Math.floor(time / MINUTE);
  }
}
