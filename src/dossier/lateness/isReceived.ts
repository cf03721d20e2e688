import type { Dossier } from "../dossier.ts";
import type { Answer } from "./lateness.ts";
import { isJudgedNow, judgedAt, type LatenessContext } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { currentState, stepTimes } from "./stepTimes.ts";

/** Whether a dossier had been received when it is judged: by the time of receipt, else by what was done by then, else by its state. */
export function isReceived(dossier: Dossier, rule: LatenessRule, context: LatenessContext): Answer {
  const at = judgedAt(context);
  if (dossier.receivedAt !== null) return Date.parse(dossier.receivedAt) <= at ? "yes" : "no";
  const state = currentState(dossier);
  if (state !== null && rule.received.notStates.includes(state)) return "no";
  if (wasHandled(dossier, rule, at)) return "yes";
  // Withdrawn and stopped tell of no receipt, and a state of today does not tell when it came about.
  return isJudgedNow(context) && state !== null && rule.received.states.includes(state) ? "yes" : "unknown";
}

function wasHandled(dossier: Dossier, rule: LatenessRule, at: number): boolean {
  const ends = [dossier.finishedAt, dossier.returnedAt]
    .filter((it) => it !== null)
    .map((it) => Date.parse(it));
  const steps = stepTimes(dossier).filter((it) => rule.received.states.includes(it.state));
  return [...ends, ...steps.map((it) => it.at)].some((it) => it <= at);
}
