import type { UnitRate } from "#contract/territory.ts";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";

/** How many dossiers answer with yes, no and unknown, where they were counted here one by one; else null. */
export function countsBehind(
  { from, numerator, denominator, unknown }: UnitRate,
  says: IndicatorWords | undefined,
): Record<"yes" | "no" | "unknown", number | null> | null {
  if (from !== "dossiers" || says?.counts !== "dossier") return null;
  const no = numerator === null || denominator === null ? null : denominator - numerator;
  return { yes: numerator, no, unknown };
}
