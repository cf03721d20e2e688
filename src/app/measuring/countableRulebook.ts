import { defaultRulebookId, loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { rulebookFor } from "../rulebookFor.ts";
import { measuresOf } from "./measures.ts";

/**
 * The rulebook dossiers of a period are counted by: the one asked for, else the one in force then; where that one does not say
 * what its groups are made of, the default one, which does.
 */
export function countableRulebook(periodId: string, asked?: string): Rulebook {
  const rulebook = rulebookFor(periodId, asked);
  const isCountable = asked !== undefined || measuresOf(rulebook).length > 0;
  return isCountable ? rulebook : loadRulebook(defaultRulebookId());
}
