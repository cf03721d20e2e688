import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { UnitCard } from "#score/scorecard.ts";
import type { Bilingual } from "#terms/bilingual.ts";

/** A card's grade in both languages. */
export function gradeWords({ rulebook, gradeId }: Pick<UnitCard, "rulebook" | "gradeId">): Bilingual | null {
  return loadRulebook(rulebook).grades.find((it) => it.id === gradeId)?.title ?? null;
}
