import type { Dossier } from "../dossier.ts";
import { currentState } from "./currentState.ts";
import { dossierTimes } from "./dossierTimes.ts";
import type { Answer } from "./lateness.ts";
import type { Judging } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";

/** Whether a dossier had been received when it is judged: by the time of receipt, else by what was done by then, else by its state. */
export function isReceived(dossier: Dossier, rule: LatenessRule, { at, isNow }: Judging): Answer {
  const { received } = dossierTimes(dossier);
  if (received !== null) return received <= at ? "yes" : "no";
  const state = currentState(dossier);
  if (state !== null && rule.received.notStates.includes(state)) return "no";
  if (wasHandled(dossier, rule, at)) return "yes";
  // Withdrawn and stopped tell of no receipt, and a state of today does not tell when it came about.
  return isNow && state !== null && rule.received.states.includes(state) ? "yes" : "unknown";
}

function wasHandled(dossier: Dossier, rule: LatenessRule, at: number): boolean {
  const { finished, returned, told } = dossierTimes(dossier);
  if ((finished !== null && finished <= at) || (returned !== null && returned <= at)) return true;
  return told.some((it) => it.at <= at && rule.received.states.includes(it.state));
}
