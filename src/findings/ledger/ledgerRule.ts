import type { CausePattern, RuleAnswers } from "#measure/causes/causePattern.ts";
import type { MendableRule } from "#measure/causes/mendableRule.ts";

/** The rule an indicator is counted by; `at` is its place in the answers of a pattern. */
export type LedgerRule = { indicator: string; rule: MendableRule; at: number };

/** How a pattern answers a rule. */
export function answersTo(
  pattern: CausePattern,
  { at, indicator }: Pick<LedgerRule, "at" | "indicator">,
): RuleAnswers {
  const answers = pattern.rules[at];
  if (answers === undefined) throw new Error(`no answers to the rule of ${indicator}`);
  return answers;
}
