import type { DossierPage } from "#contract/dossiers.ts";

type Clock = DossierPage["clock"];

/** A stretch of the picture, 0 to 1 from its left edge. */
export type Stretch = { from: number; until: number };
/** A moment of the picture. */
export type Moment = { at: number; instant: string };

/**
 * What the picture of a dossier's time shows, in shares of its width.
 * @property handled from receipt to the end, or to the moment of judging while it runs
 * @property late what of it lies behind the promise
 * @property pauses standstills within it
 * @property off days without work
 * @property days midnights that are written under the picture, as days YYYY-MM-DD
 */
export type Drawing = {
  handled: Stretch;
  late: Stretch | null;
  pauses: readonly (Stretch & { kind: "supplement" | "payment" })[];
  off: readonly Stretch[];
  due: Moment | null;
  end: Moment | null;
  returned: Moment | null;
  judged: Moment | null;
  days: readonly { at: number; day: string }[];
};

const DAY = 86_400_000;
const HOUR = 3_600_000;
const OFFSET = 7 * HOUR;
/** So many days are written at most; more would run into each other on a phone. */
const WRITTEN = 5;

/** The picture of a clock; null where nobody says when the dossier was received or how long it took. */
export function drawingOf(clock: Clock, judgedAt: string): Drawing | null {
  const { receivedAt, dueAt, endAt, returnedAt } = clock;
  const isRunning = clock.stands === "open" || clock.stands === "waiting";
  const until = isRunning ? judgedAt : endAt;
  if (receivedAt === null || until === null) return null;
  const [start, stop] = [Date.parse(receivedAt), Math.max(Date.parse(until), Date.parse(receivedAt))];
  const times = [start, stop, ...[dueAt, returnedAt].flatMap((it) => (it === null ? [] : [Date.parse(it)]))];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = Math.max((last - first) * 0.04, HOUR);
  const [left, width] = [first - margin, last - first + 2 * margin];
  const at = (time: number) => Math.min(1, Math.max(0, (time - left) / width));
  const moment = (instant: string | null): Moment | null =>
    instant === null ? null : { at: at(Date.parse(instant)), instant };
  const due = dueAt === null ? null : Date.parse(dueAt);
  return {
    handled: { from: at(start), until: at(stop) },
    late: due !== null && due < stop ? { from: at(Math.max(due, start)), until: at(stop) } : null,
    pauses: (clock.pauses ?? []).map(({ kind, from, until: over }) => ({
      kind,
      from: at(Date.parse(from)),
      until: at(over === null ? stop : Date.parse(over)),
    })),
    off: clock.offDays.map((day) => ({ from: at(midnight(day)), until: at(midnight(day) + DAY) })),
    due: moment(dueAt),
    end: isRunning ? null : moment(endAt),
    returned: moment(returnedAt),
    judged: isRunning ? moment(judgedAt) : null,
    days: writtenDays(left, left + width).map((day) => ({ at: at(midnight(day)), day })),
  };
}

/** Midnights inside the picture, evenly thinned out. */
function writtenDays(left: number, right: number): string[] {
  const firstDay = Math.ceil((left + OFFSET) / DAY);
  const lastDay = Math.floor((right + OFFSET) / DAY);
  const step = Math.max(1, Math.ceil((lastDay - firstDay + 1) / WRITTEN));
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay; day += step)
    days.push(new Date(day * DAY).toISOString().slice(0, 10));
  return days;
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET;
}
