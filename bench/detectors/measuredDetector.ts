import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";

/**
 * How well a detector finds what was planted.
 * @property of what is counted: dossiers, or units in a month
 * @property planted how many have the behaviour and are enough to tell @property found of those
 * @property wrong found where nothing was planted @property tooFew planted, but in too few dossiers to tell
 */
export type MeasuredDetector = {
  detector: string;
  of: "dossier" | "unit";
  planted: number;
  found: number;
  wrong: number;
  tooFew: number;
};

export const LEAST_RECALL = 0.95;
export const LEAST_PRECISION = 0.9;

export function recall({ planted, found }: MeasuredDetector): number | null {
  return planted === 0 ? null : found / planted;
}

export function precision({ found, wrong }: MeasuredDetector): number | null {
  return found + wrong === 0 ? null : found / (found + wrong);
}

/** Whether a detector keeps what is promised. What was never planted proves nothing, so it does not. */
export function isGood(it: MeasuredDetector): boolean {
  return (recall(it) ?? 0) >= LEAST_RECALL && (precision(it) ?? 0) >= LEAST_PRECISION;
}

/** Counts for the detectors of single dossiers, or of whole units. */
export class Tally {
  readonly #byDetector: Map<string, MeasuredDetector>;

  constructor(of: MeasuredDetector["of"]) {
    const some = readIntegrity().detectors.filter((it) => (it.rule.kind === "each") === (of === "dossier"));
    this.#byDetector = new Map(
      some.map(({ id }) => [id, { detector: id, of, planted: 0, found: 0, wrong: 0, tooFew: 0 }]),
    );
  }

  /** One dossier or unit. @param verdict what the detector says of it */
  add(detector: string, isPlanted: boolean, verdict: "shown" | "clear" | "too-few"): void {
    const counts = this.#byDetector.get(detector);
    if (counts === undefined) return;
    if (isPlanted && verdict === "too-few" && counts.of === "unit") counts.tooFew++;
    else if (isPlanted) counts.planted++;
    if (verdict !== "shown") return;
    if (isPlanted) counts.found++;
    else counts.wrong++;
  }

  get measured(): MeasuredDetector[] {
    return [...this.#byDetector.values()];
  }
}
