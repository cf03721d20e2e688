import type { Detector, DetectorRule } from "#dossier/integrity/detector.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { constantGauge } from "./constantGauge.ts";
import { lastDayGauge, togetherGauge } from "./endGauges.ts";
import type { Gauge, GaugeContext, GaugeReading } from "./gauge.ts";
import type { ObservedDossier } from "./observedDossier.ts";
import { oneAnswerGauge, oneNameGauge } from "./sameGauges.ts";
import { eachGauge, shareGauge } from "./signGauges.ts";
import { signsOf } from "./signs.ts";

/** What one detector found in one unit. It stands beside the score and changes nothing in it. */
export type IntegrityFinding = GaugeReading & { detector: string; agency: AgencyCode | null };

/**
 * Every detector on the dossiers of one period, unit by unit, in one pass. Its memory grows with units, names and minutes in
 * which something ended, not with dossiers.
 */
export class UnitObserver {
  readonly #detectors: readonly Detector[];
  readonly #context: GaugeContext;
  readonly #units = new Map<AgencyCode | null, { detector: string; gauge: Gauge }[]>();
  #dossiers = 0;

  constructor(detectors: readonly Detector[], context: GaugeContext) {
    this.#detectors = detectors;
    this.#context = context;
  }

  add(it: ObservedDossier): void {
    this.#dossiers++;
    const signs = signsOf(it, this.#context.handlers);
    for (const { gauge } of this.#gaugesOf(it.facts.agency)) gauge.add(it, signs);
  }

  get dossiers(): number {
    return this.#dossiers;
  }

  /** A finding for each unit and detector, in the order of the rules. */
  findings(): IntegrityFinding[] {
    return [...this.#units].flatMap(([agency, gauges]) =>
      gauges.map(({ detector, gauge }) => ({ detector, agency, ...gauge.read() })),
    );
  }

  #gaugesOf(agency: AgencyCode | null) {
    let gauges = this.#units.get(agency);
    if (gauges === undefined) {
      gauges = this.#detectors.map(({ id, rule }) => ({ detector: id, gauge: gaugeOf(rule, this.#context) }));
      this.#units.set(agency, gauges);
    }
    return gauges;
  }
}

function gaugeOf(rule: DetectorRule, context: GaugeContext): Gauge {
  switch (rule.kind) {
    case "each":
      return eachGauge(rule);
    case "share":
      return shareGauge(rule);
    case "constant":
      return constantGauge(rule);
    case "together":
      return togetherGauge(rule, context);
    case "last-day":
      return lastDayGauge(rule, context);
    case "one-name":
      return oneNameGauge(rule, context);
    case "one-answer":
      return oneAnswerGauge(rule, context);
  }
}
