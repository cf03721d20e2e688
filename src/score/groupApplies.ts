import type { Applies, Group, Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";

/** How an indicator stands for a kind of unit; a kind its scope does not name is not assessed. */
export function appliesTo(
  { scope }: { scope: Readonly<Partial<Record<AgencyKind, Applies>>> },
  kind: AgencyKind,
): Applies {
  return scope[kind] ?? "not-applicable";
}

/** Whether a kind of unit is assessed in a group at all: by the group's own scope, or by that of its scoring indicators. */
export function groupApplies(group: Group, rulebook: Rulebook, kind: AgencyKind): boolean {
  if (group.scope?.[kind] === "not-applicable") return false;
  const scoring = rulebook.indicators.filter((it) => it.group === group.id && it.points.rule !== "I");
  return scoring.length === 0 || scoring.some((it) => appliesTo(it, kind) !== "not-applicable");
}
