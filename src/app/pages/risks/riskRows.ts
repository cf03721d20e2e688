import type { RiskRow } from "#contract/risks.ts";
import { handlerOf } from "#dossier/handlerOf.ts";
import { rescheduleOf } from "#dossier/reschedule.ts";
import type { Database } from "#store/database.ts";
import { promisesGiven } from "#store/dossiers/openDossiers.ts";
import { dayInVietnam } from "#terms/instant.ts";
import type { RiskReading } from "../../measuring/risks/riskReading.ts";
import type { RiskStakes } from "../../measuring/risks/riskStakes.ts";
import type { DossierAtRisk } from "../../measuring/risks/walkRisks.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { codedView } from "../dossiers/factView.ts";
import { procedureNames } from "../dossiers/namedValues.ts";

/** Dossiers at risk as a reader sees them: agencies and procedures by name, what is at stake, and whether a new date is allowed. */
export async function riskRows(
  database: Database,
  { authority, at, knownAt, rules, derivation }: RiskReading,
  stakes: RiskStakes,
  dossiers: readonly DossierAtRisk[],
): Promise<RiskRow[]> {
  const by = knownAt ?? at;
  const day = dayInVietnam(at);
  const told = dossiers.map((it) => it.subject.facts.procedure);
  const names = await procedureNames(database, authority, told, by);
  const near = dossiers.filter(isNear).map((it) => it.subject.facts.code);
  const promises = await promisesGiven(database, authority, near, by);
  return dossiers.map((it) => {
    const { facts } = it.subject;
    const { agency, agencyAsGiven, procedure, code } = facts;
    const handler = handlerOf(facts, derivation.handlers);
    return {
      code,
      agency: agency === null ? null : agencyRef(agency, day),
      agencyAsGiven,
      procedure: procedure === null ? null : { code: procedure, name: names.get(procedure) ?? null },
      state: codedView("state", facts.state),
      stands: it.left.stands,
      dueAt: it.left.dueAt,
      byTerm: it.left.byTerm,
      minutesLeft: it.left.minutes,
      isLate: it.left.isLate,
      handler: handler && { title: handler.title, unit: handler.unit, isNamed: handler.name !== null },
      kinds: it.kinds,
      stake: stakes.of(agency, it.kinds),
      reschedule: isNear(it)
        ? rescheduleOf(facts, promises.get(code) ?? [], rules.reschedule, derivation.calendar, at)
        : null,
    };
  });
}

function isNear({ kinds }: DossierAtRisk): boolean {
  return kinds.includes("overdue") || kinds.includes("due-soon");
}
