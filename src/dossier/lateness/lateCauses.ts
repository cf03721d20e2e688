import type { Dossier } from "../dossier.ts";
import type { HandlerNames } from "../handlerNames.ts";
import { handlerNamed, published } from "./handlingShown.ts";
import { judgeLateness } from "./judgeLateness.ts";
import type { Answer, LateCauses, LatenessClause } from "./lateness.ts";
import { judgedAt, type LatenessContext } from "./latenessContext.ts";
import { LATE_CAUSES, type LateCause, type LatenessRule } from "./latenessRule.ts";
import { withinProcess } from "./withinProcess.ts";

/**
 * The causes a rule puts a dossier on the list of late ones for, each answered by itself. Late when one of them holds,
 * on time when none does, unknown when one that might hold cannot be told.
 */
export function lateCauses(
  dossier: Dossier,
  rule: LatenessRule,
  context: LatenessContext,
  handlers: HandlerNames,
): LateCauses {
  const lateness = judgeLateness(dossier, rule, context);
  const [received] = lateness.because;
  if (lateness.answer === "out" || received === undefined) return { answer: "out", causes: [] };

  const judge = (cause: LateCause): { holds: Answer; because: readonly LatenessClause[] } | null => {
    const settings = rule.causes;
    switch (cause) {
      case "missing-publication":
        return fails(settings[cause] && published(dossier, settings[cause].stepFields, judgedAt(context)));
      case "missing-handler":
        return fails(
          settings[cause] && handlerNamed(dossier, settings[cause].stepFields, handlers, judgedAt(context)),
        );
      case "later-than-due":
        return settings[cause] === undefined
          ? null
          : { holds: late[lateness.answer], because: lateness.because };
      case "due-longer-than-process":
        return fails(settings[cause] && withinProcess(dossier, rule, settings[cause].when, context));
    }
  };
  const causes = LATE_CAUSES.flatMap((cause) => {
    const judged = judge(cause);
    return judged === null ? [] : [{ cause, ...judged }];
  });
  return {
    answer: answerOf(
      received.holds,
      causes.map((it) => it.holds),
    ),
    causes,
  };
}

const late = { late: "yes", "on-time": "no", unknown: "unknown", out: "no" } as const;

/** A cause holds where its clause fails. */
function fails(clause: LatenessClause | undefined): { holds: Answer; because: LatenessClause[] } | null {
  if (clause === undefined) return null;
  const holds = { yes: "no", no: "yes", unknown: "unknown" } as const;
  return { holds: holds[clause.holds], because: [clause] };
}

function answerOf(received: Answer, causes: readonly Answer[]): LateCauses["answer"] {
  if (received !== "yes") return "unknown";
  if (causes.includes("yes")) return "late";
  return causes.includes("unknown") ? "unknown" : "on-time";
}
