import type { Term } from "#calendar/calendar.ts";
import { dueAtFor } from "#calendar/dueAtFor.ts";
import type { Instant } from "#terms/instant.ts";
import type { TimeRange } from "./compareTimes.ts";
import type { Judging } from "./latenessContext.ts";
import type { Stretch, TimeTakenOff } from "./timeTakenOff.ts";

/** When a term is over that began with the receipt, standstills added; null when receipt or term is not known or the calendar does not reach so far. */
export function dueByTerm(
  receivedAt: Instant | null,
  term: Term | null,
  off: TimeTakenOff,
  { calendar, reception }: Judging,
): TimeRange | null {
  if (receivedAt === null || term === null) return null;
  const due = (stretches: readonly Stretch[]) => {
    const options = { pauses: stretches.map(asPause), ...(reception !== undefined && { reception }) };
    const found = dueAtFor(calendar, receivedAt, term, options);
    return found === null ? null : Date.parse(found);
  };
  const earliest = due(off.certain);
  const latest = off.possible === off.certain ? earliest : due(off.possible);
  return earliest === null || latest === null ? null : { earliest, latest };
}

function asPause({ from, until }: Stretch): { from: Instant; until: Instant } {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}
