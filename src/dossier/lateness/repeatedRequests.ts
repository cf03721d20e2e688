import type { Dossier } from "../dossier.ts";
import { currentState } from "./currentState.ts";
import type { Answer, LatenessClause } from "./lateness.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { isWaiting, standstills } from "./standstills.ts";

/** Whether the citizen was asked for supplements so often that the rule calls the dossier late. */
export function repeatedRequests(dossier: Dossier, rule: LatenessRule, at: number): LatenessClause {
  const requests = standstills(dossier, "supplement", at);
  const unfinished = requests?.filter((it) => it.until === null || it.until > at).length;
  return {
    clause: "repeated-requests",
    holds: isRepeated(dossier, rule, requests?.length, unfinished),
    facts: { requests: textOf(requests?.length), unfinished: textOf(unfinished) },
  };
}

function isRepeated(
  dossier: Dossier,
  rule: LatenessRule,
  requests: number | undefined,
  unfinished: number | undefined,
): Answer {
  switch (rule.supplement.repeatedIsLate) {
    case "never":
      return "no";
    case "any":
      return requests === undefined ? "unknown" : requests > 1 ? "yes" : "no";
    case "unfinished":
      if (unfinished !== undefined) return unfinished > 1 ? "yes" : "no";
      // A dossier that went on waits for nothing any more.
      return currentState(dossier) === null || isWaiting(dossier, "supplement") ? "unknown" : "no";
  }
}

function textOf(count: number | undefined): string | null {
  return count === undefined ? null : String(count);
}
