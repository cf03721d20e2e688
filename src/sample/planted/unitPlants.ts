import { instantOf } from "../instants.ts";
import type { SampleOffice } from "../province/sampleOffices.ts";
import type { Random } from "../random.ts";
import { DAY, HOUR, MINUTE, SECOND, type WorkingTime } from "../workingTime.ts";
import { endedAt, last, retold, steps, type Versions } from "./retelling.ts";

/** What the dossiers of a whole unit have in common. */
type UnitPlant = {
  id: string;
  plant(versions: Versions, around: { office: SampleOffice; random: Random; time: WorkingTime }): Versions;
};

/** Of what ended earlier in the month. */
const CLOSED_TOGETHER = 0.5;

/** Habits that only many dossiers of a unit show. */
export const UNIT_PLANTS: readonly UnitPlant[] = [
  {
    id: "constant-digitised",
    plant: (versions) =>
      retold(versions, ({ components }) => ({
        components: components?.map((it) => ({ ...it, digitised: true })) ?? null,
        hasDigitisedComponent: components === null ? null : true,
      })),
  },
  {
    id: "constant-verified-account",
    plant: (versions) =>
      retold(versions, ({ verifiedAccount }) => ({
        verifiedAccount: verifiedAccount === null ? null : false,
      })),
  },
  {
    id: "constant-databases",
    plant: (versions) =>
      retold(versions, ({ databases }) => ({ databases: databases === null ? null : ["7"] })),
  },
  {
    id: "always-submitted-at-receipt",
    plant: (versions) =>
      retold(versions, ({ receivedAt, submittedAt }) => ({ submittedAt: receivedAt ?? submittedAt })),
  },
  {
    id: "one-handler",
    plant: (versions, { office }) =>
      retold(versions, (facts) => steps(facts, () => ({ handlerName: office.experts[0]?.name ?? null }))),
  },
  {
    id: "closed-together",
    plant: (versions, { random, time }) =>
      closed(versions, random, (end) => {
        const friday = lastWorkedDay(time, end, (day) => new Date(day * DAY).getUTCDay() === 5);
        return time.on(friday, 16 * HOUR + 50 * MINUTE) + random.below(50) * SECOND;
      }),
  },
  {
    id: "closed-on-last-day",
    plant: (versions, { random, time }) =>
      closed(versions, random, (end) => {
        const day = lastWorkedDay(time, end, () => true);
        return time.on(day, 8 * HOUR) + random.below(8 * 60) * MINUTE;
      }),
  },
  { id: "all-satisfied", plant: (versions) => versions },
];

/** Moves an end to a later moment of its month; times in milliseconds since 1970. */
function closed(versions: Versions, random: Random, at: (end: number) => number): Versions {
  const { finishedAt } = last(versions);
  if (finishedAt === null || !random.chance(CLOSED_TOGETHER)) return versions;
  const moment = at(Date.parse(finishedAt));
  return moment <= Date.parse(finishedAt) ? versions : endedAt(versions, instantOf(moment));
}

/** Of the month of a time, the last worked day of some sort; days since 1970. */
function lastWorkedDay(time: WorkingTime, at: number, is: (day: number) => boolean): number {
  const date = new Date(time.dayOf(at) * DAY);
  let day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY - 1;
  while (!time.isWorked(day) || !is(day)) day--;
  return day;
}
