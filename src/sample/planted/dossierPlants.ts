import type { Random } from "../random.ts";
import type { HiddenFlaw } from "../sampleEvent.ts";
import { DAY, HOUR } from "../workingTime.ts";
import {
  corrected,
  endedAt,
  isOpen,
  last,
  moved,
  retold,
  steps,
  type Versions,
  whileOpen,
} from "./retelling.ts";

/**
 * A behaviour planted in one dossier.
 * @property also other detectors that rightly find the same behaviour
 * @property plant null where the dossier cannot show it
 */
export type DossierPlant = {
  id: string;
  also?: readonly string[];
  hidden?: HiddenFlaw;
  plant(versions: Versions, random: Random): Versions | null;
};

const CUT = 9;
const GENERIC = ["Chuyên viên", "Cán bộ một cửa", "Công chức"];

/** Habits of sending systems and of people, one dossier each. */
export const DOSSIER_PLANTS: readonly DossierPlant[] = [
  {
    id: "waiting-told-as-processed",
    plant(versions) {
      const at = versions.findIndex(({ facts, sourceTime }, index) => {
        const next = versions[index + 1]?.facts;
        if (facts.state !== "processing" || facts.finishedAt !== null || next === undefined) return false;
        return (
          next.state === "processing" ||
          (next.finishedAt !== null && sourceTime !== null && next.finishedAt > sourceTime)
        );
      });
      return at === -1 ? null : retold(versions, (_, index) => (index === at ? { state: "processed" } : {}));
    },
  },
  {
    id: "ended-at-receipt",
    plant(versions) {
      const { finishedAt, receivedAt } = last(versions);
      return finishedAt === null || receivedAt === null ? null : endedAt(versions, receivedAt);
    },
  },
  {
    id: "processed-while-open",
    also: ["ended-at-receipt"],
    plant(versions) {
      const open = whileOpen(versions);
      if (open === null) return null;
      return retold(open, (facts) => ({
        dueAt: null,
        steps:
          facts.steps?.flatMap((it) => [it, { ...it, at: facts.receivedAt, state: "processed" as const }]) ??
          null,
      }));
    },
  },
  {
    id: "ended-without-time",
    plant(versions) {
      const end = versions.findIndex((it) => it.facts.state === "processed" || it.facts.state === "returned");
      if (end === -1 || versions.slice(end).some((it) => isOpen(it.facts))) return null;
      return retold(versions, (facts) => ({
        finishedAt: null,
        returnedAt: null,
        steps: facts.steps?.filter((it) => it.state !== "processed" && it.state !== "returned") ?? null,
      }));
    },
  },
  {
    id: "end-date-while-open",
    plant(versions) {
      const open = whileOpen(versions);
      return (
        open &&
        retold(open, ({ receivedAt }, index) =>
          index === open.length - 1 && receivedAt !== null ? { finishedAt: moved(receivedAt, HOUR) } : {},
        )
      );
    },
  },
  {
    id: "generic-handler",
    plant(versions, random) {
      const handlerName = random.pick(GENERIC);
      return last(versions).steps === null
        ? null
        : retold(versions, (facts) => steps(facts, () => ({ handlerName })));
    },
  },
  {
    id: "no-handler-title",
    plant: (versions) =>
      last(versions).steps === null
        ? null
        : retold(versions, (facts) => steps(facts, () => ({ handlerTitle: null }))),
  },
  {
    id: "handler-name-cut",
    plant: (versions) =>
      last(versions).steps === null
        ? null
        : retold(versions, (facts) =>
            steps(facts, ({ handlerName }) => ({ handlerName: `${handlerName?.slice(0, CUT)}...` })),
          ),
  },
  {
    id: "digitised-without-file",
    plant(versions, random) {
      const { components } = last(versions);
      if (components === null || components.length === 0) return null;
      const isByPaper = random.chance(0.5);
      return retold(versions, ({ components: papers, hasDigitisedComponent: has }) => {
        if (!isByPaper) return { hasDigitisedComponent: has === null ? null : !has };
        const [first, ...others] = papers ?? [];
        if (first === undefined) return {};
        return {
          components: [
            { ...first, hasFile: false, digitised: true, reused: "no", fromStore: false },
            ...others,
          ],
          hasDigitisedComponent: true,
        };
      });
    },
  },
  {
    id: "paid-online-in-cash",
    plant: (versions) =>
      last(versions).channel !== "direct" || (last(versions).fees ?? []).length === 0
        ? null
        : retold(versions, ({ fees }) => (fees === null ? {} : { paidOnline: "portal" })),
  },
  {
    id: "result-is-submitted-file",
    hidden: "result-is-submitted-file",
    plant(versions) {
      const { components, results } = last(versions);
      if ((components ?? []).length === 0 || (results ?? []).length === 0) return null;
      return retold(versions, (facts) => ({
        components:
          facts.components?.map((it, index) => (index === 0 ? { ...it, hasFile: true } : it)) ?? null,
        results: facts.results?.map((it) => ({ ...it, hasFile: true })) ?? null,
      }));
    },
  },
  {
    id: "submitted-at-receipt",
    plant(versions) {
      const { channel, receivedAt } = last(versions);
      if (channel !== "online" || receivedAt === null) return null;
      return retold(versions, (facts) =>
        facts.receivedAt === null ? {} : { submittedAt: facts.receivedAt },
      );
    },
  },
  { id: "made-up-identity", hidden: "made-up-identity", plant: (versions) => versions },
  {
    id: "two-codes",
    plant: (versions) => retold(versions, ({ code }) => ({ otherCodes: [`MC-${code}`] })),
  },
  {
    id: "due-moved-after-missed",
    plant(versions) {
      const { receivedAt, finishedAt } = last(versions);
      if (receivedAt === null || finishedAt === null) return null;
      const missed = moved(receivedAt, 0.8 * (Date.parse(finishedAt) - Date.parse(receivedAt)));
      const end = versions.findIndex((it) => it.facts.finishedAt !== null);
      const isTold = versions.slice(0, end).some((it) => it.facts.receivedAt !== null);
      if (!isTold || missed >= finishedAt || missed <= receivedAt) return null;
      return retold(versions, (facts, index) =>
        facts.receivedAt === null
          ? {}
          : { dueAt: index < end ? missed : moved(finishedAt, 2 * HOUR), pauses: [] },
      );
    },
  },
  {
    id: "end-moved-before-due",
    plant(versions) {
      const { finishedAt, dueAt } = last(versions);
      const isKnown = finishedAt !== null && dueAt !== null;
      if (!isKnown || versions.filter((it) => it.facts.finishedAt !== null).length > 2) return null;
      const late = endedAt(versions, moved(dueAt, DAY));
      const { finishedAt: _, returnedAt, ...others } = last(late);
      const before = moved(dueAt, -HOUR);
      return corrected(late, 2 * DAY, { ...others, finishedAt: before, returnedAt });
    },
  },
  {
    id: "supplement-not-listed",
    plant(versions) {
      const open = whileOpen(versions);
      if (open === null) return null;
      const end = open.length - 1;
      // The last version brings no step of its own, which would tell another state.
      const stepsBefore = open[end - 1]?.facts.steps ?? [];
      return retold(open, (facts, index) => ({
        pauses: facts.pauses === null ? null : [],
        steps:
          (index === end ? stepsBefore : facts.steps)?.filter((it) => it.state !== "supplement-requested") ??
          null,
        ...(index === end && { state: "supplement-requested" as const }),
      }));
    },
  },
];
