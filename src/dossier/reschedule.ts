import type { Calendar } from "#calendar/calendar.ts";
import { lastWorkingMoment } from "#calendar/lastWorkingMoment.ts";
import type { Instant } from "#terms/instant.ts";
import type { Dossier } from "./dossier.ts";
import { lastMoment } from "./lateness/compareTimes.ts";
import { standstills } from "./lateness/standstills.ts";

const DAY = 86_400_000;

/** How often an agency may apologise and set a new date, and how many days before the promise at the latest. */
export type RescheduleRule = { most: number; daysBefore: number };

/**
 * Whether a dossier may still be given a new date.
 * @property until last working moment at which it may (or might have been); null without a slip
 * @property moved how often it was before, as far as is known
 */
export type Reschedule = {
  may: boolean;
  until: Instant | null;
  moved: number;
  why: "in-time" | "no-slip" | "moved-before" | "too-late";
};

/**
 * Whether the promise of an open dossier may be moved at an instant.
 * @param promises the dates its slip gave, in the order in which they became known, the present one last
 */
export function rescheduleOf(
  dossier: Dossier,
  promises: readonly Instant[],
  { most, daysBefore }: RescheduleRule,
  calendar: Calendar,
  at: Instant,
): Reschedule {
  const moved = timesMoved(dossier, promises, at);
  if (dossier.dueAt === null) return { may: false, until: null, moved, why: "no-slip" };
  const latest = new Date(lastMoment(Date.parse(dossier.dueAt)) - daysBefore * DAY).toISOString();
  const until = lastWorkingMoment(calendar, latest) ?? latest;
  if (moved >= most) return { may: false, until, moved, why: "moved-before" };
  return Date.parse(at) <= Date.parse(until)
    ? { may: true, until, moved, why: "in-time" }
    : { may: false, until, moved, why: "too-late" };
}

/** A slip is written anew after each standstill without anybody's apology, so that as many moves are not counted. */
function timesMoved(dossier: Dossier, promises: readonly Instant[], at: Instant): number {
  const moves = promises.filter((it, index) => {
    const before = promises[index - 1];
    return before !== undefined && Date.parse(before) < Date.parse(it);
  }).length;
  const kinds = ["supplement", "payment"] as const;
  const stood = kinds.flatMap((it) => standstills(dossier, it, Date.parse(at)) ?? []);
  return Math.max(0, moves - stood.filter((it) => it.until !== null).length);
}
