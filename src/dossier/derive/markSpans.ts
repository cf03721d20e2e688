import { causesOf } from "../lateness/lateCauses.ts";
import type { Answer } from "../lateness/lateness.ts";
import type { LateCause, LatenessRule } from "../lateness/latenessRule.ts";
import type { TimeSpan } from "./derivedFacts.ts";
import type { LatenessStep } from "./latenessSteps.ts";

/** What of a rule is kept: the rule as a whole (null), then each of its causes where it has several. */
export function keptOf(rule: LatenessRule): readonly (LateCause | null)[] {
  const causes = causesOf(rule);
  return causes.length > 1 ? [null, ...causes] : [null];
}

/** When a dossier is late by a rule's steps, and when that cannot be told; one list each for all of `keptOf`. */
export function markSpans(
  steps: readonly LatenessStep[],
  rule: LatenessRule,
): { late: TimeSpan[][]; unknown: TimeSpan[][] } {
  const causes = causesOf(rule);
  const kept = keptOf(rule).map((cause) => (cause === null ? null : causes.indexOf(cause)));
  return {
    late: kept.map((at) => spansWhere(steps, (it) => answerAt(it, at) === "yes")),
    unknown: kept.map((at) => spansWhere(steps, (it) => answerAt(it, at) === "unknown")),
  };
}

/** A cause makes nobody late of whom it is not known whether the dossier was received. */
function answerAt({ answer, causes }: LatenessStep, index: number | null): Answer {
  const cause = index === null ? undefined : causes[index];
  if (answer === "out") return "no";
  if (cause === undefined) return answer === "late" ? "yes" : answer === "unknown" ? "unknown" : "no";
  return cause === "yes" && answer !== "late" ? "unknown" : cause;
}

function spansWhere(steps: readonly LatenessStep[], holds: (it: LatenessStep) => boolean): TimeSpan[] {
  const spans: TimeSpan[] = [];
  steps.forEach((step, index) => {
    if (!holds(step)) return;
    const until = steps[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const before = spans.at(-1);
    if (before !== undefined && before.until === step.from) before.until = until;
    else spans.push({ from: step.from, until });
  });
  return spans;
}
