import type { Instant } from "#terms/instant.ts";
import type { Calendar, Term } from "./calendar.ts";
import { countTerm } from "./countTerm.ts";
import { mergedPauses, type PauseTimes } from "./pauses.ts";
import { startOfClock } from "./startOfClock.ts";
import { instantOf, millisecondsOf } from "./time.ts";

/**
 * The last instant at which a result is on time: the term counted from the start of the clock, the clock standing still
 * in the pauses: a term in working time to the millisecond, a term in days by the days at whose end it stands still.
 * @param reception name of the reception rule ("default" when not given)
 * @param pauses may overlap; `until` null is a pause that lasts: then the due instant is not known unless it came before
 * @returns null when it cannot be said (pause not ended, beyond the covered days, broken number of months)
 */
export function dueAtFor(
  calendar: Calendar,
  receivedAt: Instant,
  term: Term,
  { reception, pauses = [] }: { reception?: string; pauses?: readonly PauseTimes[] } = {},
): Instant | null {
  const start = startOfClock(calendar, receivedAt, reception);
  if (start === null) return null;
  const from = millisecondsOf(start);
  return instantOf(countTerm(calendar, from, term, mergedPauses(pauses, from)));
}
