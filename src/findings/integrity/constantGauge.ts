import type { Dossier } from "#dossier/dossier.ts";
import type { DetectorRule, Flag } from "#dossier/integrity/detector.ts";
import { Examples, type Gauge } from "./gauge.ts";

/** A flag's value in a dossier, and whether something else in it says that it should be another; null: not known. */
const READINGS = {
  digitised: ({ components }) => {
    if (components === null || components.length === 0 || components.some((it) => it.digitised === null))
      return null;
    const isEvery = components.every((it) => it.digitised === true);
    return { value: isEvery ? "every" : "some", isOdd: components.some((it) => it.hasFile === false) };
  },
  verifiedAccount: ({ channel, verifiedAccount }) =>
    channel !== "online" || verifiedAccount === null
      ? null
      : { value: String(verifiedAccount), isOdd: false },
  databases: ({ databases }) =>
    databases === null || databases.length === 0
      ? null
      : { value: [...databases].sort().join(), isOdd: false },
} satisfies Record<Flag, (facts: Dossier) => { value: string; isOdd: boolean } | null>;

/** A flag that says the same of every dossier. The examples are those that should have it otherwise, else the first ones. */
export function constantGauge({
  flag,
  value,
  atLeast,
  others,
}: Extract<DetectorRule, { kind: "constant" }>): Gauge {
  const odd = new Examples();
  const any = new Examples();
  let looked = 0;
  let same = 0;
  let oddCount = 0;
  return {
    add({ facts }) {
      const reading = READINGS[flag](facts);
      if (reading === null) return;
      looked++;
      if (reading.value !== value) return;
      same++;
      any.add(facts.code);
      if (!reading.isOdd) return;
      oddCount++;
      odd.add(facts.code);
    },
    read() {
      const isConstant = same === looked;
      // A flag that never varies may be true where too few dossiers say that it should.
      const isTooFew = looked < atLeast || (isConstant && oddCount < others);
      const verdict = isTooFew ? "too-few" : isConstant ? "shown" : "clear";
      return { looked, shown: same, verdict, examples: odd.codes.length > 0 ? odd.codes : any.codes };
    },
  };
}
