import { DAY, HOUR } from "../workingTime.ts";
import type { DossierPlant } from "./dossierPlants.ts";
import { corrected, endedAt, last, moved, retold, steps } from "./retelling.ts";

/** What honest offices do that looks like a behaviour. */
export const LOOKALIKES: readonly DossierPlant[] = [
  {
    id: "due-moved-in-time",
    plant(versions) {
      const at = versions.findIndex(
        ({ facts, sourceTime }) =>
          facts.state === "processing" &&
          facts.dueAt !== null &&
          sourceTime !== null &&
          sourceTime < facts.dueAt,
      );
      if (at === -1) return null;
      return retold(versions, ({ dueAt }, index) =>
        index < at || dueAt === null ? {} : { dueAt: moved(dueAt, DAY) },
      );
    },
  },
  {
    id: "due-moved-while-waiting",
    plant(versions) {
      const { receivedAt, finishedAt } = last(versions);
      if (receivedAt === null || finishedAt === null) return null;
      const passed = Date.parse(finishedAt) - Date.parse(receivedAt);
      const end = versions.findIndex((it) => it.facts.finishedAt !== null);
      const pause = {
        kind: "supplement" as const,
        from: moved(receivedAt, 0.3 * passed),
        until: moved(receivedAt, 0.7 * passed),
      };
      return retold(versions, (facts, index) =>
        facts.receivedAt === null
          ? {}
          : {
              dueAt: index < end ? moved(receivedAt, 0.5 * passed) : moved(finishedAt, HOUR),
              pauses: [{ ...pause, until: index < end ? null : pause.until }],
            },
      );
    },
  },
  {
    id: "end-corrected-within-promise",
    plant(versions) {
      const { receivedAt, finishedAt, dueAt } = last(versions);
      if (receivedAt === null || finishedAt === null || dueAt === null || finishedAt > dueAt) return null;
      const middle = moved(receivedAt, 0.5 * (Date.parse(finishedAt) - Date.parse(receivedAt)));
      return middle <= receivedAt ? null : corrected(versions, DAY, { finishedAt: middle });
    },
  },
  {
    id: "name-with-title",
    plant: (versions) =>
      retold(versions, (facts) =>
        steps(facts, ({ handlerName }) => ({ handlerName: `Chuyên viên ${handlerName}` })),
      ),
  },
  {
    id: "received-seconds-after-submission",
    plant: (versions, random) => {
      const before = -1000 * (1 + random.below(30));
      return retold(versions, ({ receivedAt, channel }) =>
        channel !== "online" || receivedAt === null ? {} : { submittedAt: moved(receivedAt, before) },
      );
    },
  },
  {
    id: "ended-seconds-after-receipt",
    plant: (versions, random) => {
      const { receivedAt, finishedAt } = last(versions);
      if (receivedAt === null || finishedAt === null) return null;
      return endedAt(versions, moved(receivedAt, 1000 * (1 + random.below(40))));
    },
  },
];
