import { readLatenessRules } from "../lateness/readLatenessRule.ts";
import type { LatenessMark } from "./derivedFacts.ts";
import { keptOf } from "./markSpans.ts";

/** How rules name a mark of lateness: `rule`, or `rule/cause`. */
export function markNameOf({ rule, cause }: Pick<LatenessMark, "rule" | "cause">): string {
  return cause === null ? rule : `${rule}/${cause}`;
}

/** Every mark that is kept for some authority, from the rules of today. */
export function latenessMarkNames(): string[] {
  return readLatenessRules().rules.flatMap((rule) =>
    keptOf(rule).map((cause) => markNameOf({ rule: rule.id, cause })),
  );
}
