import type { HandlerNames } from "#dossier/handlerNames.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import type { Period } from "#terms/period.ts";
import type { ObservedDossier } from "./observedDossier.ts";
import type { SignsOf } from "./signs.ts";

/** `shown`: it is there; `clear`: it is not; `too-few`: too few dossiers of the sort to tell. */
type Verdict = "shown" | "clear" | "too-few";

/**
 * What a detector found in a unit.
 * @property looked dossiers (or ratings) that could show it @property shown those that do
 * @property examples codes of some of them, in the order in which they were looked at
 */
export type GaugeReading = { looked: number; shown: number; verdict: Verdict; examples: readonly string[] };

/** Looks at the dossiers of one unit, one after the other, and keeps no dossier. */
export type Gauge = { add(it: ObservedDossier, signs: SignsOf): void; read(): GaugeReading };

/**
 * What a gauge may know besides the dossiers.
 * @property ratings how often each answer is given in the whole authority; null: not known
 */
export type GaugeContext = {
  handlers: HandlerNames;
  period: Period;
  ratings: Readonly<Record<Satisfaction, number>> | null;
};

const EXAMPLES = 5;

/** Codes of the first few. */
export class Examples {
  readonly codes: string[] = [];

  add(code: string): void {
    if (this.codes.length < EXAMPLES) this.codes.push(code);
  }
}
