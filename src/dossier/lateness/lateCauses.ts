import type { Dossier } from "../dossier.ts";
import type { HandlerNames } from "../handlerNames.ts";
import { handlerNamed, published } from "./handlingShown.ts";
import { judgeLateness } from "./judgeLateness.ts";
import type { Answer, LateCauses, Lateness, LatenessClause } from "./lateness.ts";
import { type Judging, judgingOf, type LatenessContext } from "./latenessContext.ts";
import { LATE_CAUSES, type LateCause, type LatenessRule } from "./latenessRule.ts";
import { type WeighedLateness, weighLateness } from "./weighLateness.ts";
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
  const judging = judgingOf(context);
  const lateness = judgeLateness(dossier, rule, context);
  const [received] = lateness.because;
  if (lateness.answer === "out" || received === undefined) return { answer: "out", causes: [] };
  const causes = causesOf(rule).map((cause) => {
    const clause = ownClause(cause, dossier, rule, judging, handlers);
    return clause === null
      ? { cause, holds: late[lateness.answer], because: lateness.because }
      : { cause, holds: fails[clause.holds], because: [clause] };
  });
  const holds = causes.map((it) => it.holds);
  return { answer: answerOf(received.holds, holds), causes };
}

/** The answers of `lateCauses` without their reasons, and what lateness was weighed by; `causes` in the order of `causesOf`, empty when `out`. */
export function answerCauses(
  dossier: Dossier,
  rule: LatenessRule,
  judging: Judging,
  handlers: HandlerNames,
): { answer: LateCauses["answer"]; causes: readonly Answer[]; weighed: WeighedLateness } {
  const weighed = weighLateness(dossier, rule, judging);
  if (weighed.answer === "out") return { answer: "out", causes: [], weighed };
  const causes = causesOf(rule).map((cause) => {
    const clause = ownClause(cause, dossier, rule, judging, handlers);
    return clause === null ? late[weighed.answer] : fails[clause.holds];
  });
  return { answer: answerOf(weighed.received, causes), causes, weighed };
}

/** The causes that are a rule's, in their fixed order. */
export function causesOf({ causes }: LatenessRule): readonly LateCause[] {
  return LATE_CAUSES.filter((it) => causes[it] !== undefined);
}

/** The clause whose failing is the cause; null where being late is. */
function ownClause(
  cause: LateCause,
  dossier: Dossier,
  rule: LatenessRule,
  judging: Judging,
  handlers: HandlerNames,
): LatenessClause | null {
  const settings = rule.causes;
  switch (cause) {
    case "missing-publication":
      return settings[cause] ? published(dossier, settings[cause].stepFields, judging.at) : null;
    case "missing-handler":
      return settings[cause] ? handlerNamed(dossier, settings[cause].stepFields, handlers, judging.at) : null;
    case "later-than-due":
      return null;
    case "due-longer-than-process":
      return settings[cause] ? withinProcess(dossier, rule, settings[cause].when, judging) : null;
  }
}

const late = { late: "yes", "on-time": "no", unknown: "unknown", out: "no" } as const satisfies Record<
  Lateness["answer"],
  Answer
>;

/** A cause holds where its clause fails. */
const fails = { yes: "no", no: "yes", unknown: "unknown" } as const satisfies Record<Answer, Answer>;

function answerOf(received: Answer, causes: readonly Answer[]): Exclude<LateCauses["answer"], "out"> {
  if (received !== "yes") return "unknown";
  if (causes.includes("yes")) return "late";
  return causes.includes("unknown") ? "unknown" : "on-time";
}
