import { Examples, type GaugeReading } from "./gauge.ts";
import type { IntegrityFinding } from "./unitObserver.ts";

/** A detector over several units. @property units in which it is shown, most dossiers first */
export type DetectorSum = GaugeReading & { detector: string; units: readonly IntegrityFinding[] };

/** Adds up what detectors found in units, in the order of `detectors`; shown as soon as one unit shows it. */
export function sumFindings(
  detectors: readonly string[],
  findings: readonly IntegrityFinding[],
): DetectorSum[] {
  return detectors.map((detector) => {
    const own = findings.filter((it) => it.detector === detector);
    const units = own
      .filter((it) => it.verdict === "shown")
      .sort((a, b) => b.shown - a.shown || ((a.agency ?? "") < (b.agency ?? "") ? -1 : 1));
    const examples = new Examples();
    for (const it of units) for (const code of it.examples) examples.add(code);
    const isTold = own.some((it) => it.verdict !== "too-few");
    return {
      detector,
      looked: own.reduce((sum, it) => sum + it.looked, 0),
      shown: units.reduce((sum, it) => sum + it.shown, 0),
      verdict: units.length > 0 ? "shown" : isTold ? "clear" : "too-few",
      examples: examples.codes,
      units,
    };
  });
}
