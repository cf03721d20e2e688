import type { Dossier } from "../dossier.ts";
import { dayOf } from "../lateness/compareTimes.ts";
import { dossierTimes } from "../lateness/dossierTimes.ts";
import type { DossierEnd } from "../lateness/findEnd.ts";

/**
 * First and last day in Việt Nam on which something happened to a dossier, `infinity` while more may happen. One that has ended
 * at a time nobody tells may have ended on any day until it was known.
 */
export function dossierDays(
  dossier: Dossier,
  end: DossierEnd,
  knownFrom: number,
): { openedDay: string; closedDay: string } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const { submitted, received, finished, returned, refused, steps } = dossierTimes(dossier);
  for (const time of [submitted, received, finished, returned, refused, ...steps]) {
    if (time === null) continue;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const opened = Number.isFinite(first) ? first : knownFrom;
  const closed = end.isTold ? last : Math.max(last, knownFrom);
  return { openedDay: dayOf(opened), closedDay: end.is === "ended" ? dayOf(closed) : "infinity" };
}
