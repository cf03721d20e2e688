import type { Calendar } from "#calendar/calendar.ts";
import { isWorkingDay } from "#calendar/isWorkingDay.ts";
import { workingMinutesBetween } from "#calendar/workingMinutesBetween.ts";
import type { DossierPage } from "#contract/dossiers.ts";
import type { Dossier, Pause } from "#dossier/dossier.ts";
import { lastMoment } from "#dossier/lateness/compareTimes.ts";
import type { Lateness } from "#dossier/lateness/lateness.ts";
import { standstills } from "#dossier/lateness/standstills.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";

type Clock = DossierPage["clock"];

const DAY = 86_400_000;
/** A picture of more days than this shows no single day off. */
const LONGEST = 400;

/**
 * The time of a dossier: what was promised, what was worked, when it stood still.
 * @param lateness by the standard rule, which says when it ended
 */
export function dossierClock(
  facts: Dossier,
  lateness: Lateness,
  judgedAt: Instant,
  calendar: Calendar,
): Clock {
  const { receivedAt, dueAt, returnedAt } = facts;
  const stands = standingOf(lateness);
  const endAt = stands === "ended" ? lateness.endAt : null;
  const until = stands === "ended" ? endAt : stands === "not-told" ? null : judgedAt;
  const pauses = pausesOf(facts, judgedAt);
  const running = pauses?.map((it) => ({ ...it, until: it.until ?? until }));
  return {
    receivedAt,
    dueAt,
    endAt,
    stands,
    returnedAt,
    pauses,
    workingMinutes: {
      spent:
        receivedAt === null || until === null || running === undefined
          ? null
          : workingMinutesBetween(calendar, receivedAt, until, running),
      left:
        dueAt === null || until === null ? null : workingMinutesBetween(calendar, until, heldUntil(dueAt)),
    },
    isOver: dueAt === null || until === null ? null : Date.parse(until) > lastMoment(Date.parse(dueAt)),
    minutesADay: minutesADay(calendar),
    offDays: offDays([receivedAt, dueAt, endAt, returnedAt, until], calendar),
  };
}

function standingOf({ answer, because }: Lateness): Clock["stands"] {
  if (answer === "out") return "not-received";
  const stands = because.find((it) => it.clause === "ended")?.facts.is;
  return stands === "open" || stands === "waiting" || stands === "ended" ? stands : "not-told";
}

const heldUntil = (dueAt: Instant): Instant => instant(lastMoment(Date.parse(dueAt)));

/** Standstills that had begun by a moment, as the source lists them or the steps show them; null: nobody says. */
function pausesOf(facts: Dossier, judgedAt: Instant): Clock["pauses"] {
  const kinds = ["supplement", "payment"] as const satisfies readonly Pause["kind"][];
  const found = kinds.map((kind) => {
    const known = standstills(facts, kind, Date.parse(judgedAt));
    return (
      known?.map(({ from, until }) => ({
        kind,
        from: instant(from),
        until: until === null ? null : instant(until),
      })) ?? null
    );
  });
  if (found.every((it) => it === null)) return null;
  return found.flatMap((it) => it ?? []).sort((a, b) => a.from.localeCompare(b.from));
}

function minutesADay({ units }: Calendar): number {
  const rule = units["working-day"];
  return "minutes" in rule ? rule.minutes : 24 * 60;
}

/** Days without work between the first and the last of some times; none of a stretch too long to be drawn by days. */
function offDays(times: readonly (Instant | null)[], calendar: Calendar): string[] {
  const known = times.flatMap((it) => (it === null ? [] : [dayInVietnam(it)])).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (days > LONGEST) return [];
  return Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(first) + index * DAY).toISOString().slice(0, 10),
  ).filter((it) => isWorkingDay(calendar, it) === false);
}

const instant = (time: number): Instant => new Date(time).toISOString();
