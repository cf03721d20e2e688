import { addWorkingTime } from "#calendar/addWorkingTime.ts";
import type { Calendar } from "#calendar/calendar.ts";
import { timeWhenWorked, workedUntil } from "#calendar/workedTime.ts";
import type { ForecastTime } from "#findings/forecast/forecastInput.ts";
import type { CourseMoment } from "#measure/courses/course.ts";
import { boundsOf } from "#measure/question.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, previousPeriod } from "#terms/period.ts";

/** Working days ahead that tell promises apart, beside the end of the period. */
const DAYS_AHEAD = [1, 3];
/** Parts of the working time passed at which the way so far is shown. */
const PARTS = [0.2, 0.4, 0.6, 0.8];

/**
 * The instants a forecast looks at: the one it is made at, the same part of the working time of each month before, the oldest
 * first, and some instants of the period before it. Null where the calendar does not reach.
 */
export type ForecastMoments = {
  present: CourseMoment;
  time: ForecastTime;
  past: readonly { moment: CourseMoment; time: ForecastTime }[];
  way: readonly CourseMoment[];
};

export function forecastMoments(
  calendar: Calendar,
  period: Period,
  at: Instant,
  months: number,
): ForecastMoments | null {
  const now = workedIn(calendar, period, at);
  if (now === null) return null;
  const part = now.passed / (now.passed + now.left);
  const past: { moment: CourseMoment; time: ForecastTime }[] = [];
  for (let month = previousPeriod(period); past.length < months; month = previousPeriod(month)) {
    const found = atPart(calendar, month, part);
    if (found === null) break;
    const until = boundsOf(month).endsAt;
    past.unshift({
      moment: { period: month, at: found.at, until, dueBounds: boundsFor(calendar, month, found.at) },
      time: found.time,
    });
  }
  const way = PARTS.map((it) => it * part)
    .flatMap((it) => atPart(calendar, period, it) ?? [])
    .map((it): CourseMoment => ({ period, at: it.at, until: null, dueBounds: [it.at] }));
  const present = { period, at, until: null, dueBounds: boundsFor(calendar, period, at) };
  return { present, time: now, past, way };
}

function workedIn({ table }: Calendar, period: Period, at: Instant): ForecastTime | null {
  const { startsAt, endsAt } = boundsOf(period);
  const [from, now, until] = [startsAt, at, endsAt].map((it) => workedUntil(table, Date.parse(it)));
  if (from == null || now == null || until == null || until === from) return null;
  return { passed: now - from, left: until - now };
}

/** The instant at which a part of a period's working time has passed. */
function atPart(
  calendar: Calendar,
  period: Period,
  part: number,
): { at: Instant; time: ForecastTime } | null {
  const whole = workedIn(calendar, period, boundsOf(period).startsAt);
  const before = workedUntil(calendar.table, Date.parse(boundsOf(period).startsAt));
  if (whole === null || before === null) return null;
  const passed = part * whole.left;
  const time = timeWhenWorked(calendar.table, before + Math.max(1, passed));
  if (time === null) return null;
  return { at: new Date(time).toISOString(), time: { passed, left: whole.left - passed } };
}

function boundsFor(calendar: Calendar, period: Period, at: Instant): Instant[] {
  const end = boundsOf(period).endsAt;
  const ahead = DAYS_AHEAD.flatMap(
    (amount) => addWorkingTime(calendar, at, { amount, unit: "working-day" }) ?? [],
  );
  return [at, ...ahead, end].map((it) => (Date.parse(it) < Date.parse(end) ? it : end));
}
