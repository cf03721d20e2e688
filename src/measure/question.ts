import type { AgencyCode } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodDays, periodId } from "#terms/period.ts";

/**
 * What is counted, when, and as known when.
 * @property knownAt what was known at this instant, judged by it too; null: what is known now
 * @property agencies the agencies whose dossiers are meant, in one set; null: all of the authority
 * @property units the agencies there were in the period, with their kinds, for rules over agencies
 */
export type Question = {
  authority: AgencyCode;
  period: Period;
  knownAt: Instant | null;
  now: Instant;
  agencies: readonly AgencyCode[] | null;
  units: readonly { code: AgencyCode; kind: AgencyKind }[];
};

/** The bounds of a period in Việt Nam: days half-open, and their instants. */
export function boundsOf(period: Period): {
  from: string;
  until: string;
  startsAt: Instant;
  endsAt: Instant;
} {
  const { from, until } = periodDays(period);
  return { from, until, startsAt: midnight(from), endsAt: midnight(until) };
}

/** The last instant that counts: that of the period, or now (or the instant asked for) while it runs. */
export function judgedAt({ period, knownAt, now }: Pick<Question, "period" | "knownAt" | "now">): Instant {
  const last = Date.parse(boundsOf(period).endsAt) - 1;
  return new Date(Math.min(last, Date.parse(knownAt ?? now))).toISOString();
}

/** Values for the names the statements of this room leave open. */
export function valuesOf(question: Question): Record<string, unknown> {
  const { from, until, startsAt, endsAt } = boundsOf(question.period);
  return {
    authority: question.authority,
    period: periodId(question.period),
    from_day: from,
    until_day: until,
    starts_at: startsAt,
    ends_at: endsAt,
    judged_at: judgedAt(question),
    known_at: question.knownAt ?? question.now,
    agencies: question.agencies,
    units: JSON.stringify(question.units),
  };
}

const midnight = (day: string): Instant => new Date(`${day}T00:00:00+07:00`).toISOString();
