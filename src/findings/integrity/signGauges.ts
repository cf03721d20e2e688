import type { DetectorRule } from "#dossier/integrity/detector.ts";
import { Examples, type Gauge } from "./gauge.ts";

type RuleOf<Kind extends DetectorRule["kind"]> = Extract<DetectorRule, { kind: Kind }>;

/** Dossiers that bear one of some signs: each of them speaks for itself. */
export function eachGauge({ signs }: RuleOf<"each">): Gauge {
  const examples = new Examples();
  let looked = 0;
  let shown = 0;
  return {
    add({ facts }, found) {
      if (!signs.some((it) => found.has(it))) return;
      looked++;
      if (!signs.some((it) => found.get(it))) return;
      shown++;
      examples.add(facts.code);
    },
    read: () => ({
      looked,
      shown,
      verdict: shown > 0 ? "shown" : looked > 0 ? "clear" : "too-few",
      examples: examples.codes,
    }),
  };
}

/** A sign that is there so often that it cannot be chance. */
export function shareGauge({ sign, atLeast, share }: RuleOf<"share">): Gauge {
  const each = eachGauge({ kind: "each", signs: [sign] });
  return {
    add: each.add,
    read() {
      const { looked, shown, examples } = each.read();
      const verdict = looked < atLeast ? "too-few" : shown >= share * looked ? "shown" : "clear";
      return { looked, shown, verdict, examples };
    },
  };
}
