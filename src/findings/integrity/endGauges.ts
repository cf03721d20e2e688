import type { DetectorRule } from "#dossier/integrity/detector.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { type Period, periodDays } from "#terms/period.ts";
import { Examples, type Gauge, type GaugeReading } from "./gauge.ts";

type RuleOf<Kind extends DetectorRule["kind"]> = Extract<DetectorRule, { kind: Kind }>;
type Slot = { count: number; examples: Examples };

/** Ends by the time they fell in: as many entries as there were such times, however many dossiers. */
class Ends {
  readonly slots = new Map<string, Slot>();
  readonly #from: string;
  readonly #until: string;
  #looked = 0;

  constructor(period: Period) {
    const { from, until } = periodDays(period);
    this.#from = from;
    this.#until = until;
  }

  /** Ends outside of the period belong to another. */
  add(code: string, at: Instant | null, slotOf: (at: Instant, day: string) => string): void {
    if (at === null) return;
    const day = dayInVietnam(at);
    if (day < this.#from || day >= this.#until) return;
    this.#looked++;
    const slot = slotOf(at, day);
    let entry = this.slots.get(slot);
    if (entry === undefined) {
      entry = { count: 0, examples: new Examples() };
      this.slots.set(slot, entry);
    }
    entry.count++;
    entry.examples.add(code);
  }

  /** What some of the times hold, as a finding. */
  gauged(found: readonly Slot[], isEnough: boolean): GaugeReading {
    const shown = found.reduce((sum, it) => sum + it.count, 0);
    const examples = new Examples();
    for (const it of found) for (const code of it.examples.codes) examples.add(code);
    const verdict = !isEnough ? "too-few" : shown > 0 ? "shown" : "clear";
    return { looked: this.#looked, shown, verdict, examples: examples.codes };
  }

  get looked(): number {
    return this.#looked;
  }
}

/** Ends that were written all at once: more than a unit closes in its own pace, by far. */
export function togetherGauge(
  { seconds, atLeast, times, workedMinutes, fewest }: RuleOf<"together">,
  { period }: { period: Period },
): Gauge {
  const ends = new Ends(period);
  const days = new Set<string>();
  return {
    add({ facts }) {
      ends.add(facts.code, facts.finishedAt, (at, day) => {
        days.add(day);
        return String(Math.floor(Date.parse(at) / 1000 / seconds));
      });
    },
    read() {
      const pace = (ends.looked * seconds) / 60 / (Math.max(1, days.size) * workedMinutes);
      const found = [...ends.slots.values()].filter((it) => it.count >= Math.max(atLeast, times * pace));
      return ends.gauged(found, ends.looked >= fewest);
    },
  };
}

/** Ends that pile up on the last day of a month, against the unit's own median day. */
export function lastDayGauge(
  { days, atLeast, times, fewest }: RuleOf<"last-day">,
  { period }: { period: Period },
): Gauge {
  const ends = new Ends(period);
  return {
    add({ facts }) {
      ends.add(facts.code, facts.finishedAt, (_, day) => day);
    },
    read() {
      const last = new Map<string, string>();
      for (const day of [...ends.slots.keys()].sort()) last.set(day.slice(0, 7), day);
      const lasts = new Set([...last.values()].filter((it) => isNearMonthEnd(it, days)));
      const usual = median([...ends.slots].filter(([day]) => !lasts.has(day)).map(([, { count }]) => count));
      const found = [...lasts]
        .flatMap((it) => ends.slots.get(it) ?? [])
        .filter((it) => usual !== null && it.count >= Math.max(atLeast, times * usual));
      return ends.gauged(found, usual !== null && ends.looked >= fewest);
    },
  };
}

/** Whether a day is one of the last of its month: a last working day may stand before a weekend or a holiday. */
function isNearMonthEnd(day: string, days: number): boolean {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 7) !== day.slice(0, 7);
}

/** Null of too few to have a middle. */
function median(counts: readonly number[]): number | null {
  const FEWEST = 5;
  if (counts.length < FEWEST) return null;
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? null;
}
