import type { AgencyCode } from "#terms/agencyCode.ts";
import { type Agency, isInForce, type Registry } from "./agency.ts";

/**
 * Every agency a code stands for: the district and its offices share one. With a day, those in force then;
 * the one whose id is the code comes first.
 */
export function agenciesWithCode(registry: Registry, code: AgencyCode, onDay?: string): Agency[] {
  return registry.agencies
    .filter((it) => it.code === code && isInForce(it, onDay))
    .sort((a, b) => Number(b.id === code) - Number(a.id === code));
}

/** The agency with a code, in force on a day when one is given. */
export function findAgency(registry: Registry, code: AgencyCode, onDay?: string): Agency | undefined {
  return agenciesWithCode(registry, code, onDay)[0];
}

/** The agencies directly under one, by its code or id; in force on a day when one is given. */
export function childrenOf(registry: Registry, parent: string, onDay?: string): Agency[] {
  return registry.agencies.filter((it) => it.parent === parent && isInForce(it, onDay));
}

/** The agencies that stand for this one on a day: itself while in force, else those that took over, step by step. */
export function successorsOf(registry: Registry, idOrCode: string, day: string): Agency[] {
  const agency = registry.byId.get(idOrCode) ?? findAgency(registry, idOrCode);
  if (!agency) return [];
  const taken = agency.succession.filter((it) => it.day <= day);
  if (taken.length === 0) return isInForce(agency, day) ? [agency] : [];
  return [...new Set(taken.flatMap((it) => successorsOf(registry, it.to, day)))];
}
