import type { Dossier, Step } from "#dossier/dossier.ts";
import { readHandlerNames } from "#dossier/handlerNames.ts";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import { readPeriod } from "#terms/period.ts";
import type { GaugeReading } from "../gauge.ts";
import type { ObservedDossier } from "../observedDossier.ts";
import { UnitObserver } from "../unitObserver.ts";

const UNIT = "H44.100";
const { detectors } = readIntegrity();

/** A dossier of the unit of which nothing is known but what is said; numbered, so that codes differ. */
export function observed(
  number: number,
  facts: Partial<Dossier>,
  more: Partial<ObservedDossier> = {},
): ObservedDossier {
  const own = {
    ...nothingKnown(`${UNIT}-260302-${String(number).padStart(4, "0")}`),
    agency: UNIT,
    ...facts,
  };
  return { facts: own, versions: [], paidInCash: null, record: null, ratings: [], ...more };
}

export function step(facts: Partial<Step>): Step {
  const nobody = { at: null, state: null, unit: null, note: null, dueAt: null };
  return { ...nobody, handlerName: "Nguyễn Văn A", handlerTitle: "Công chức tư pháp", ...facts };
}

/** What a detector says of some dossiers of one unit in March 2026. */
export function gauged(
  detector: string,
  dossiers: readonly ObservedDossier[],
  ratings: Record<Satisfaction, number> = { "very-satisfied": 700, satisfied: 280, dissatisfied: 20 },
): GaugeReading {
  const context = { handlers: readHandlerNames(), period: readPeriod("2026-03"), ratings };
  const observer = new UnitObserver(detectors, context);
  for (const it of dossiers) observer.add(it);
  const found = observer.findings().find((it) => it.detector === detector);
  if (found === undefined) throw new RangeError(`No detector: ${detector}`);
  return found;
}

/** So many dossiers, each made from its number, counted from 0. */
export function many(count: number, make: (number: number) => ObservedDossier): ObservedDossier[] {
  return Array.from({ length: count }, (_, number) => make(number));
}
