import { readHandlerNames } from "#dossier/handlerNames.ts";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import type { ObservedDossier } from "#findings/integrity/observedDossier.ts";
import { UnitObserver } from "#findings/integrity/unitObserver.ts";
import { sampleDossiers } from "#sample/generateDossiers.ts";
import { Random } from "#sample/random.ts";
import { dossierEvents } from "#sample/sampleEvents.ts";
import { readPeriod } from "#terms/period.ts";
import { type MeasuredDetector, Tally } from "./measuredDetector.ts";

const MONTH = "2026-03";

/**
 * Plants every behaviour of whole units in months of an invented province, one a seed, and holds what detectors say of each
 * unit against what was planted there.
 * @param dossiers of each month @param share of the units that get each behaviour
 */
export function measureUnits({
  dossiers,
  seeds,
  share,
}: {
  dossiers: number;
  seeds: readonly number[];
  share: number;
}): MeasuredDetector[] {
  const detectors = readIntegrity().detectors.filter((it) => it.rule.kind !== "each");
  const tally = new Tally("unit");
  for (const seed of seeds) {
    const { observed, truth, ratings } = month(seed, dossiers, share);
    const context = { handlers: readHandlerNames(), period: readPeriod(MONTH), ratings };
    const observer = new UnitObserver(detectors, context);
    for (const it of observed) observer.add(it);
    for (const { detector, agency, verdict } of observer.findings())
      tally.add(detector, truth.get(agency ?? "") === detector, verdict);
  }
  return tally.measured;
}

function month(seed: number, dossiers: number, share: number) {
  const plant = { dossiers: 0, units: share, lookalikes: 0 };
  const options = { seed, dossiers, units: 163, months: { from: MONTH, until: MONTH }, plant };
  const truth = new Map<string, string | null>();
  const ratings: Record<Satisfaction, number> = { "very-satisfied": 0, satisfied: 0, dissatisfied: 0 };
  const observed: ObservedDossier[] = [];
  let index = 0;
  for (const dossier of sampleDossiers(options)) {
    truth.set(dossier.plan.office.code, dossier.planted?.unit ?? null);
    const given: Satisfaction[] = [];
    for (const it of dossierEvents(new Random(~seed, index++), dossier))
      if (it.kind === "rating") given.push(it.rating.satisfaction);
    for (const it of given) ratings[it]++;
    const last = dossier.versions.at(-1);
    if (last === undefined || last.deleted) continue;
    observed.push({ facts: last.facts, versions: [last], paidInCash: null, record: null, ratings: given });
  }
  return { observed, truth, ratings };
}
