import type { Calendar, Term } from "#calendar/calendar.ts";
import type { Instant } from "#terms/instant.ts";

/** What a judgement needs to count the time a procedure may take; see `LatenessContext`. */
type Terms = {
  calendar: Calendar;
  maximumTime: Term | null;
  publishedProcessTime: Term | null;
  reception?: string;
};

/**
 * What a judgement needs besides the dossier. Whatever is dated after the moment of judging has not happened yet.
 * @property periodEnd the first instant after the period
 * @property now the moment of judging while the period still runs
 * @property maximumTime the procedure's maximum time, null when not known
 * @property publishedProcessTime the time of the published internal process, null when not known
 * @property reception reception rule of the calendar for this procedure; "default" when not given
 */
export type LatenessContext = Terms & { periodEnd: Instant; now: Instant };

/**
 * The moment of judging, with what is needed at it.
 * @property at the last instant that counts, in milliseconds: that of the period, or now while it runs
 * @property isNow whether the dossier is judged by what is the case now: only then does its state tell how things stood
 */
export type Judging = Terms & { at: number; isNow: boolean };

export function judgingOf(context: LatenessContext): Judging {
  const { calendar, maximumTime, publishedProcessTime, reception, periodEnd } = context;
  const now = Date.parse(context.now);
  const at = Math.min(Date.parse(periodEnd) - 1, now);
  const terms = { calendar, maximumTime, publishedProcessTime };
  return { ...terms, ...(reception !== undefined && { reception }), at, isNow: at === now };
}
