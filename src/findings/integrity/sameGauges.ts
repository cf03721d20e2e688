import type { DetectorRule } from "#dossier/integrity/detector.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import { Examples, type Gauge, type GaugeContext } from "./gauge.ts";

type RuleOf<Kind extends DetectorRule["kind"]> = Extract<DetectorRule, { kind: Kind }>;

/** More names than a unit has people tell nothing more about one name. */
const MOST_NAMES = 10_000;

/** One name in the handling steps of nearly every dossier. Words in place of names are another detector's. */
export function oneNameGauge({ atLeast, share }: RuleOf<"one-name">, { handlers }: GaugeContext): Gauge {
  const byName = new Map<string, { count: number; examples: Examples }>();
  let looked = 0;
  return {
    add({ facts }) {
      const names = new Set<string>();
      for (const { state, handlerName } of facts.steps ?? []) {
        const isHandling = state === "processing" || state === "processed";
        if (isHandling && handlerName !== null && !handlers.isGeneric(handlerName)) names.add(handlerName);
      }
      if (names.size === 0) return;
      looked++;
      for (const name of names) {
        let entry = byName.get(name);
        if (entry === undefined && byName.size < MOST_NAMES) {
          entry = { count: 0, examples: new Examples() };
          byName.set(name, entry);
        }
        if (entry === undefined) continue;
        entry.count++;
        entry.examples.add(facts.code);
      }
    },
    read() {
      const most = [...byName.values()].reduce<{ count: number; examples: Examples } | null>(
        (best, it) => (best === null || it.count > best.count ? it : best),
        null,
      );
      const shown = most?.count ?? 0;
      const verdict = looked < atLeast ? "too-few" : shown >= share * looked ? "shown" : "clear";
      return { looked, shown, verdict, examples: most?.examples.codes ?? [] };
    },
  };
}

/** Ratings of one kind only, where chance would have left others among them. */
export function oneAnswerGauge({ expected }: RuleOf<"one-answer">, { ratings }: GaugeContext): Gauge {
  const counts: Record<Satisfaction, number> = { "very-satisfied": 0, satisfied: 0, dissatisfied: 0 };
  const examples = new Examples();
  return {
    add({ facts, ratings: given }) {
      if (given.length > 0) examples.add(facts.code);
      for (const it of given) counts[it]++;
    },
    read() {
      const looked = sum(counts);
      const among = ratings === null ? 0 : sum(ratings);
      const expectedOf = (some: readonly Satisfaction[]) =>
        ratings === null || among === 0
          ? 0
          : (looked * some.reduce((all, it) => all + ratings[it], 0)) / among;
      const lacking = GROUPS.filter((some) => expectedOf(some) >= expected);
      const isOneKind = lacking.some((some) => some.every((it) => counts[it] === 0));
      const verdict = lacking.length === 0 ? "too-few" : isOneKind ? "shown" : "clear";
      return { looked, shown: isOneKind ? looked : 0, verdict, examples: examples.codes };
    },
  };
}

/** Answers that are missing together when everybody is said to be content, or very content. */
const GROUPS: readonly (readonly Satisfaction[])[] = [["satisfied", "dissatisfied"], ["dissatisfied"]];

function sum(counts: Readonly<Record<Satisfaction, number>>): number {
  return counts["very-satisfied"] + counts.satisfied + counts.dissatisfied;
}
