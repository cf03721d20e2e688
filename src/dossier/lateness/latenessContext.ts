import type { Calendar, Term } from "#calendar/calendar.ts";
import type { Instant } from "#terms/instant.ts";

/**
 * What a judgement needs besides the dossier. Whatever is dated after the moment of judging has not happened yet.
 * @property periodEnd the first instant after the period
 * @property now the moment of judging while the period still runs
 * @property maximumTime the procedure's maximum time, null when not known
 * @property publishedProcessTime the time of the published internal process, null when not known
 * @property reception reception rule of the calendar for this procedure; "default" when not given
 */
export type LatenessContext = {
  calendar: Calendar;
  periodEnd: Instant;
  now: Instant;
  maximumTime: Term | null;
  publishedProcessTime: Term | null;
  reception?: string;
};

/** The last instant that counts, in milliseconds: that of the period, or now while it runs. */
export function judgedAt({ periodEnd, now }: LatenessContext): number {
  return Math.min(Date.parse(periodEnd) - 1, Date.parse(now));
}

/** Whether the dossier is judged by what is the case now: only then does its state tell how things stood. */
export function isJudgedNow(context: LatenessContext): boolean {
  return judgedAt(context) === Date.parse(context.now);
}
