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
  const inForce = listRulebooks().filter(
    (it) => it.effectiveFrom <= from && (it.effectiveUntil === null || from < it.effectiveUntil),
  );
  const chosen = inForce.find((it) => it.id === defaultRulebookId()) ?? inForce[0];
  return loadRulebook(chosen?.id ?? defaultRulebookId());
}
