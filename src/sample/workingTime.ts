import type { Calendar, Term } from "#calendar/calendar.ts";
import { countTerm } from "#calendar/countTerm.ts";
import { dayNumber } from "#calendar/time.ts";
import { timeWhenWorked, workedUntil } from "#calendar/workedTime.ts";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Instants of the sample are whole seconds: senders write no smaller part. */
function toSecond(time: number): number {
  return Math.floor(time / SECOND) * SECOND;
}

/** Working time in numbers (milliseconds since 1970). Throws beyond the days the calendar covers. */
export class WorkingTime {
  readonly #calendar: Calendar;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** Milliseconds since 1970 at a time of a day in Việt Nam; the day as a number of days since 1970. */
  on(day: number, passed: number): number {
    return toSecond(day * DAY + passed - this.#calendar.table.offset);
  }

  /** Days since 1970 of the day a time lies in. */
  dayOf(time: number): number {
    return Math.floor((time + this.#calendar.table.offset) / DAY);
  }

  isWorked(day: number): boolean {
    return (this.#calendar.table.shifts[day - this.#calendar.table.firstDay]?.length ?? 0) > 0;
  }

  /** Days since 1970 of the first covered day and of the one after the last. */
  covered(): { from: number; until: number } {
    return { from: dayNumber(this.#calendar.covers.from), until: dayNumber(this.#calendar.covers.until) };
  }

  /** The time at which so many milliseconds have been worked since another time, at least one second. */
  later(from: number, worked: number): number {
    const { table } = this.#calendar;
    const before = known(workedUntil(table, from), from);
    return toSecond(known(timeWhenWorked(table, before + Math.max(SECOND, worked)), from));
  }

  /** Working milliseconds between two times. */
  between(from: number, until: number): number {
    const { table } = this.#calendar;
    return known(workedUntil(table, until), until) - known(workedUntil(table, from), from);
  }

  /** The last instant at which a result is on time, for a receipt within working hours. */
  due(received: number, term: Term): number {
    return toSecond(known(countTerm(this.#calendar, received, term, []), received));
  }
}

function known(time: number | null, near: number): number {
  if (time === null)
    throw new RangeError(`The calendar does not reach so far: ${new Date(near).toISOString()}`);
  return time;
}
