import type { Bilingual } from "#terms/bilingual.ts";
import { defaultRulebook } from "./defaultRulebook.ts";
import { loadRulebook } from "./loadRulebook.ts";
import { RULES_DIR, rulebookIds } from "./rulesFolder.ts";

export type RulebookSummary = {
  id: string;
  family: string;
  title: Bilingual;
  decision: string;
  effectiveFrom: string;
  effectiveUntil: string | null;
  hash: string;
  isDefault: boolean;
};

/** Every rulebook of a folder of rules, the default one first. Throws UserError when one is not sound. */
export function listRulebooks(rulesDir: string = RULES_DIR): RulebookSummary[] {
  const standard = defaultRulebook(rulesDir);
  return rulebookIds(rulesDir)
    .map((id) => loadRulebook(id, rulesDir))
    .map(({ id, family, title, decision, effectiveFrom, effectiveUntil, hash }) => ({
      id,
      family,
      title,
      decision,
      effectiveFrom,
      effectiveUntil,
      hash,
      isDefault: id === standard,
    }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}
