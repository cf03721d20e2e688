import { join } from "node:path";
import { refuse, UserError } from "#terms/problem.ts";
import { readDefaultRulebook } from "./defaultRulebook.ts";
import { didYouMean } from "./nearMatches.ts";
import { readRulebookFolder } from "./readRulebookFolder.ts";
import type { Rulebook } from "./rulebook.ts";
import { RULES_DIR, rulebookIds } from "./rulesFolder.ts";

export type RulebookSummary = Pick<
  Rulebook,
  "id" | "family" | "title" | "decision" | "effectiveFrom" | "effectiveUntil" | "hash"
> & { isDefault: boolean };

// The package's own rules do not change while it runs; other folders are read anew each time.
const loaded = new Map<string, Rulebook>();
let standard: string | undefined;

/** The frozen rulebook of an id. Throws UserError with every problem when there is none or it is not sound. */
export function loadRulebook(id: string, rulesDir: string = RULES_DIR): Rulebook {
  const known = rulesDir === RULES_DIR ? loaded.get(id) : undefined;
  if (known !== undefined) return known;
  const ids = rulebookIds(rulesDir);
  if (!ids.includes(id)) {
    refuse(
      "unknown-rulebook",
      `bộ chỉ số "${id}"`,
      "Không có bộ chỉ số này.",
      didYouMean(id, ids, `Hãy chọn một trong ${ids.join(", ")}.`),
    );
  }
  const { rulebook, problems } = readRulebookFolder(join(rulesDir, id));
  if (rulebook === null) throw new UserError(problems);
  if (rulesDir === RULES_DIR) loaded.set(id, rulebook);
  return rulebook;
}

/** Id of the rulebook used where none is named. Throws UserError when the rules do not say. */
export function defaultRulebookId(rulesDir: string = RULES_DIR): string {
  if (rulesDir === RULES_DIR && standard !== undefined) return standard;
  const { id, problems } = readDefaultRulebook(rulesDir);
  if (id === null) throw new UserError(problems);
  if (rulesDir === RULES_DIR) standard = id;
  return id;
}

/** Every rulebook of a folder of rules, the default one first. Throws UserError when one is not sound. */
export function listRulebooks(rulesDir: string = RULES_DIR): RulebookSummary[] {
  const first = defaultRulebookId(rulesDir);
  return rulebookIds(rulesDir)
    .map((it) => loadRulebook(it, rulesDir))
    .map(({ id, family, title, decision, effectiveFrom, effectiveUntil, hash }) => ({
      id,
      family,
      title,
      decision,
      effectiveFrom,
      effectiveUntil,
      hash,
      isDefault: id === first,
    }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}
