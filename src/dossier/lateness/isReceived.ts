import type { Dossier } from "../dossier.ts";
import type { Answer } from "./lateness.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { currentState } from "./stepTimes.ts";

/** Whether a dossier had been received by a moment: by the time of receipt, else by what its state and its steps tell. */
export function isReceived(dossier: Dossier, rule: LatenessRule, at: number): Answer {
  const { receivedAt, steps, finishedAt, returnedAt } = dossier;
  const state = currentState(dossier);
  if (receivedAt !== null) return Date.parse(receivedAt) <= at ? "yes" : "no";
  if (state !== null && rule.received.states.includes(state)) return "yes";
  if (state !== null && rule.received.notStates.includes(state)) return "no";
  // Withdrawn and stopped say nothing of a receipt; what was done before does.
  const wasHandled = (steps ?? []).some((it) => it.state !== null && rule.received.states.includes(it.state));
  return wasHandled || finishedAt !== null || returnedAt !== null ? "yes" : "unknown";
}
