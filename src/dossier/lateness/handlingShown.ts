import type { Dossier, Step } from "../dossier.ts";
import type { HandlerNames } from "../handlerNames.ts";
import { dossierTimes } from "./dossierTimes.ts";
import type { LatenessClause } from "./lateness.ts";
import type { StepField } from "./latenessRule.ts";

/**
 * Whether the handling that had been done by a moment is shown, every step with what the rule asks of it. In a step that
 * was delivered, null is what nobody was shown; without any word of steps the answer is unknown.
 */
export function published(dossier: Dossier, fields: readonly StepField[], at: number): LatenessClause {
  return shown("published", dossier, at, (step) => fields.filter((it) => step[it] === null));
}

/** Whether every step names who did it, and as what; a word that stands in place of a name is none. */
export function handlerNamed(
  dossier: Dossier,
  fields: readonly StepField[],
  handlers: HandlerNames,
  at: number,
): LatenessClause {
  const isMissing = (step: Step, field: StepField) => {
    const value = step[field];
    return value === null || (field === "handlerName" && handlers.isGeneric(value));
  };
  return shown("handler-named", dossier, at, (step) => fields.filter((it) => isMissing(step, it)));
}

function shown(
  clause: LatenessClause["clause"],
  dossier: Dossier,
  at: number,
  missingIn: (step: Step) => StepField[],
): LatenessClause {
  const { steps } = dossier;
  if (steps === null) return { clause, holds: "unknown", facts: { steps: null } };
  const times = dossierTimes(dossier).steps;
  const done = steps.filter((_, index) => (times[index] ?? at) <= at);
  const lacking = done.findIndex((it) => missingIn(it).length > 0);
  const step = done[lacking];
  if (done.length === 0) return { clause, holds: "no", facts: { steps: "0" } };
  if (step === undefined) return { clause, holds: "yes", facts: { steps: String(done.length) } };
  return {
    clause,
    holds: "no",
    facts: {
      steps: String(done.length),
      step: String(lacking + 1),
      missing: missingIn(step).join(", "),
      handlerName: step.handlerName,
      handlerTitle: step.handlerTitle,
    },
  };
}
