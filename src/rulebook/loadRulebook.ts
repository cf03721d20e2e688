import { join } from "node:path";
import { refuse, UserError } from "#terms/problem.ts";
import { didYouMean } from "./nearMatches.ts";
import { readRulebookFolder } from "./readRulebookFolder.ts";
import type { Rulebook } from "./rulebook.ts";
import { RULES_DIR, rulebookIds } from "./rulesFolder.ts";

/**
 * The frozen rulebook of an id. Throws UserError with every problem when there is none or it is not sound.
 * Reads some thirty small files: load once and keep it.
 */
export function loadRulebook(id: string, rulesDir: string = RULES_DIR): Rulebook {
  const known = rulebookIds(rulesDir);
  if (!known.includes(id)) {
    refuse(
      "unknown-rulebook",
      `bộ chỉ số "${id}"`,
      "Không có bộ chỉ số này.",
      didYouMean(id, known, `Hãy chọn một trong ${known.join(", ")}.`),
    );
  }
  const { rulebook, problems } = readRulebookFolder(join(rulesDir, id));
  if (rulebook === null) throw new UserError(problems);
  return rulebook;
}
