import { nameOf } from "#registry/agency.ts";
import { findAgency } from "#registry/findAgency.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import * as rules from "./rules.ts";

/** "UBND xã Long Chữ (000.21.31.H53)"; the code alone where the registry does not know it. */
export function agencyName(code: AgencyCode): string {
  const agency = findAgency(rules.registry(), code) ?? rules.registry().byId.get(code);
  return agency === undefined ? code : `${nameOf(agency)} (${code})`;
}
