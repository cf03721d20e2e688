import type { Instant } from "#terms/instant.ts";
import type { Calendar, Term } from "./calendar.ts";
import { countTerm } from "./countTerm.ts";
import { instantOf, millisecondsOf } from "./time.ts";

/**
 * The instant at which a term that runs from `from` without a stop is over, counted as the calendar says for its unit
 * (UnitRule). The earliest such instant: an hour from 16:00 ends at 17:00, not at the next opening. Null when the
 * calendar does not reach so far or the number of months is broken. Throws on a negative amount.
 */
export function addWorkingTime(calendar: Calendar, from: Instant, term: Term): Instant | null {
  return instantOf(countTerm(calendar, millisecondsOf(from), term, []));
}
