import { localRuleSets } from "#rulebook/localRules.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { profiles } from "../rules.ts";
import { authorityOf } from "./countedScore.ts";
import { localMeasures, type MeasuredRule, measuresOf } from "./measures.ts";

/** @property set the set of local rules it belongs to; null for indicators */
export type NamedRule = { set: string | null; rule: MeasuredRule };

/** Every rule an authority is counted by: the indicators of a rulebook, then the local sets that are not another authority's. */
export function rulesFor(authority: AgencyCode, rulebook: Rulebook): NamedRule[] {
  return [
    ...measuresOf(rulebook).map((rule) => ({ set: null, rule })),
    ...setsOf(authority).flatMap((set) => localMeasures(set).map((rule) => ({ set, rule }))),
  ];
}

/** How a rule is named from outside: "2.1", or "ben-cau-2023/online". */
export function ruleName({ set, rule }: NamedRule): string {
  return set === null ? rule.id : `${set}/${rule.id}`;
}

/** A set belongs to the agency whose notice it counts; one that no notice names belongs to everybody. */
function setsOf(authority: AgencyCode): string[] {
  const owners = new Map<string, Set<AgencyCode>>();
  for (const profile of profiles()) {
    if (profile.builds !== "notice" || profile.countedBy === undefined) continue;
    const { set, agency } = profile.countedBy;
    owners.set(set, (owners.get(set) ?? new Set()).add(authorityOf(agency)));
  }
  return localRuleSets().filter((set) => owners.get(set)?.has(authority) ?? true);
}
