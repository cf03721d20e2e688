import type { AgencyRef } from "#contract/scorecard.ts";
import { nameOf } from "#registry/agency.ts";
import { findAgency } from "#registry/findAgency.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import * as rules from "../../rules.ts";

/** An agency as it was called on a day (YYYY-MM-DD); its code alone where the registry does not know it. */
export function agencyRef(code: AgencyCode, day: string): AgencyRef {
  const registry = rules.registry();
  const agency = findAgency(registry, code, day) ?? findAgency(registry, code) ?? registry.byId.get(code);
  return agency === undefined
    ? { code, name: code, kind: "unit" }
    : { code, name: nameOf(agency, day), kind: agency.kind };
}
