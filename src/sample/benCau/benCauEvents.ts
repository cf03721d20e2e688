import type { DossierVersion } from "#dossier/dossier.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import { instantOf } from "../instants.ts";
import type { SampleEvent } from "../sampleEvent.ts";
import { HOUR } from "../workingTime.ts";
import { BEN_CAU_PROVINCE, type BenCauPlan, benCauVersion } from "./benCauDossier.ts";
import { BenCauPlanner, benCauProcedures } from "./benCauPlans.ts";
import { readWorld } from "./readWorld.ts";

/** One in so many of the others rates too, and is satisfied. */
const SATISFIED_EVERY = 12;

/**
 * The world of Bến Cầu in September and October 2023: the catalogue, invented dossiers of the ten agencies of the published
 * appendix, ratings. Always the same; counted by rules/local/ben-cau-2023 they give what was published.
 */
export function* benCauEvents(): Generator<SampleEvent> {
  const world = readWorld();
  for (const { version } of benCauProcedures()) yield { kind: "procedure", procedure: version };
  let isOverdueTold = false;
  for (const { dissatisfied, ...plan } of new BenCauPlanner(world).plans()) {
    const isOverdue = !isOverdueTold && isReceivedOn(plan, world.overdue.unit, world.overdue.receivedOn);
    if (isOverdue) isOverdueTold = true;
    const told = isOverdue ? { ...plan, code: world.overdue.code, nameless: world.overdue.handler } : plan;
    const version = benCauVersion(told, world);
    yield { kind: "version", version };
    if (dissatisfied) yield ratingOf(version, "dissatisfied");
    else if (plan.number % SATISFIED_EVERY === 0) yield ratingOf(version, "satisfied");
  }
}

function isReceivedOn({ unit, received, procedure }: BenCauPlan, code: string, day: string): boolean {
  return unit.code === code && !procedure.sameDay && instantOf(received + 7 * HOUR).startsWith(day);
}

function ratingOf({ facts, rawHash }: DossierVersion, satisfaction: Satisfaction): SampleEvent {
  const ratedAt = instantOf(Date.parse(facts.returnedAt ?? "") + HOUR);
  return {
    kind: "rating",
    rating: {
      authority: BEN_CAU_PROVINCE,
      source: "rating",
      sourceTime: ratedAt,
      code: facts.code,
      ratedAt,
      satisfaction,
      rawHash: `bed${rawHash.slice(3)}`,
    },
  };
}
