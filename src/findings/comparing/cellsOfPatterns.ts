import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { LedgerRule } from "../ledger/ledgerRule.ts";
import { countsOfPatterns } from "../ledger/mending.ts";
import type { CellCounts } from "./effectsOf.ts";

/** Counts of indicators by agency, from what dossiers answer; null for an indicator dossiers do not answer. */
export function cellsOfPatterns(
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
): (indicator: string) => CellCounts | null {
  const counts = Map.groupBy(countsOfPatterns(patterns, rules), (it) => it.predicate);
  return (indicator) => {
    const rule = rules.find((it) => it.indicator === indicator);
    if (rule === undefined) return null;
    const own = counts.get(rule.rule.predicate.id) ?? [];
    return new Map(own.map(({ cell, yes, no }) => [cell, { yes, no }]));
  };
}
