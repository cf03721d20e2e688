import { readCalendar } from "#calendar/readCalendar.ts";
import { counterHour } from "../province/dayLoads.ts";
import type { SampleProcedure } from "../province/sampleProcedures.ts";
import type { Random } from "../random.ts";
import { DAY, HOUR, MINUTE, WorkingTime } from "../workingTime.ts";
import { BEN_CAU_PROVINCE } from "./benCauDossier.ts";

/**
 * What becomes of a dossier: received in September and ended in October, both in October, in October some minutes after its
 * promise, ended in November, both in September; and copies, which never wait.
 */
export type WorldKind =
  | "carried-over"
  | "ended"
  | "minutes-late"
  | "ended-after"
  | "before"
  | "copy"
  | "copy-before";

/** Copies are handed in so early that they are due the same day (Nghị định 23/2015/NĐ-CP, Điều 7). */
const LAST_COPY = 14 * HOUR + 45 * MINUTE;
const CLOSE = 17 * HOUR;

/** When dossiers of each kind are received, due and ended. */
export class BenCauTimes {
  readonly #time = new WorkingTime(readCalendar(BEN_CAU_PROVINCE));

  /** In milliseconds since 1970. */
  of(
    kind: WorldKind,
    procedure: SampleProcedure,
    random: Random,
  ): { received: number; due: number; finished: number } {
    const time = this.#time;
    const day = this.#dayOf(kind, random);
    if (kind === "copy" || kind === "copy-before") {
      const received = time.on(day, Math.min(counterHour(random), LAST_COPY - random.below(40) * MINUTE));
      return {
        received,
        due: time.on(day, CLOSE),
        finished: time.later(received, (8 + random.below(45)) * MINUTE),
      };
    }
    const received = time.on(day, counterHour(random));
    const due = time.due(received, procedure.terms.direct);
    return { received, due, finished: this.#finished(kind, received, due, random) };
  }

  #finished(kind: WorldKind, received: number, due: number, random: Random): number {
    const time = this.#time;
    const between = (from: number, until: number) =>
      time.later(from, time.between(from, until) * (0.1 + 0.85 * random.next()));
    switch (kind) {
      case "minutes-late":
        return due + (6 + random.below(20)) * MINUTE;
      case "carried-over":
        return between(time.on(dayNumber("2023-10-02"), 8 * HOUR), due);
      case "ended-after":
        return between(
          time.on(dayNumber("2023-11-01"), 8 * HOUR),
          time.on(dayNumber("2023-11-02"), 15 * HOUR),
        );
      case "before":
      case "ended":
      case "copy":
      case "copy-before":
        return between(received, Math.min(due, time.on(dayNumber(LAST_DAYS[kind]), 16 * HOUR)));
    }
  }

  /** A working day, numbered from 1970, on which dossiers of a kind were received. */
  #dayOf(kind: WorldKind, random: Random): number {
    const [from, until] = RECEIVED[kind];
    const days = [];
    for (let day = dayNumber(from); day <= dayNumber(until); day++)
      if (this.#time.isWorked(day)) days.push(day);
    return random.pick(days);
  }
}

/** First and last day of the receipts: what ends after the month comes in at its end. */
const RECEIVED = {
  "carried-over": ["2023-09-28", "2023-09-29"],
  ended: ["2023-10-02", "2023-10-27"],
  "minutes-late": ["2023-10-02", "2023-10-27"],
  "ended-after": ["2023-10-30", "2023-10-31"],
  before: ["2023-09-05", "2023-09-26"],
  copy: ["2023-10-02", "2023-10-31"],
  "copy-before": ["2023-09-05", "2023-09-29"],
} as const satisfies Record<WorldKind, readonly [string, string]>;

/** The day by which what ends within a month has ended. */
const LAST_DAYS = {
  ended: "2023-10-31",
  copy: "2023-10-31",
  before: "2023-09-29",
  "copy-before": "2023-09-29",
};

function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}
