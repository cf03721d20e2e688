import { defaultRulebookId, listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { findPeriod, periodDays } from "#terms/period.ts";

/**
 * The rulebook for figures of a period: the one asked for, else the default one when it is in force then, else one that is.
 * A period nobody has a rulebook for is read with the default one.
 */
export function rulebookFor(periodId: string | null, asked?: string): Rulebook {
  if (asked !== undefined) return loadRulebook(asked);
  const period = periodId === null ? undefined : findPeriod(periodId);
  if (!period) return loadRulebook(defaultRulebookId());
  const { from } = periodDays(period);
  const standard = loadRulebook(defaultRulebookId());
  // Reading every rulebook costs as much as scoring a province: only for periods the default one does not cover.
  if (isInForce(standard, from)) return standard;
  const other = listRulebooks().find((it) => isInForce(it, from));
  return other ? loadRulebook(other.id) : standard;
}

function isInForce(it: Pick<Rulebook, "effectiveFrom" | "effectiveUntil">, day: string): boolean {
  return it.effectiveFrom <= day && (it.effectiveUntil === null || day < it.effectiveUntil);
}
