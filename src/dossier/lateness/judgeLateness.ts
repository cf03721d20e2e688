import type { Instant } from "#terms/instant.ts";
import type { Dossier } from "../dossier.ts";
import type { TimeRange } from "./compareTimes.ts";
import type { DossierEnd } from "./findEnd.ts";
import type { Answer, Lateness, LatenessClause } from "./lateness.ts";
import { type Judging, judgingOf, type LatenessContext } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import type { TimeTakenOff } from "./timeTakenOff.ts";
import { type WeighedLateness, weighLateness } from "./weighLateness.ts";

/**
 * Whether a dossier kept its promise by a rule, at the end of a period or now while it runs. `on-time` and `late` are only
 * said when whatever is not known could not change them.
 */
export function judgeLateness(dossier: Dossier, rule: LatenessRule, context: LatenessContext): Lateness {
  const judging = judgingOf(context);
  const it = weighLateness(dossier, rule, judging);
  const { receivedAt, state } = dossier;
  const received = { clause: "received", facts: { receivedAt, state } } as const;
  if (it.answer === "out") return { answer: "out", endAt: null, because: [{ ...received, holds: "no" }] };
  const because = [
    { ...received, holds: it.received },
    it.repeated,
    endClause(it.end, judging.at),
    ...promiseClauses(dossier, judging, it),
  ];
  return { answer: it.answer, endAt: knownTime(it.end.when), because };
}

/** The clauses of promise, standstill and comparison; the last one says whether the promise was kept. */
function promiseClauses(
  { dueAt, receivedAt }: Dossier,
  judging: Judging,
  { promised, off }: Extract<WeighedLateness, { end: DossierEnd }>,
): LatenessClause[] {
  if (promised === null)
    return [dueClause("no", { dueAt }), { clause: "within-due", holds: "yes", facts: {} }];
  const { due, spent, level, kept } = promised;
  const known = dueClause(due === null ? "unknown" : "yes", {
    dueAt: due === null ? null : knownTime(due),
    ...(dueAt === null && { maximumTime: termText(judging), receivedAt }),
  });
  const within: LatenessClause = {
    clause: "within-due",
    holds: kept,
    facts: { end: knownTime(spent), dueAt: due === null ? null : knownTime(due), level },
  };
  return [known, standstillClause(off), within];
}

function dueClause(holds: Answer, facts: LatenessClause["facts"]): LatenessClause {
  return { clause: "due-known", holds, facts };
}

function standstillClause({ elapsed, certain }: TimeTakenOff): LatenessClause {
  const isKnown = elapsed.earliest === elapsed.latest;
  return {
    clause: "standstill",
    holds: certain.length > 0 ? "yes" : isKnown ? "no" : "unknown",
    facts: { minutes: isKnown ? String(Math.floor(elapsed.earliest / 60_000)) : null },
  };
}

function endClause(end: DossierEnd, at: number): LatenessClause {
  const holds = { ended: "yes", waiting: "yes", open: "no", "not-told": "unknown" } as const;
  return {
    clause: "ended",
    holds: holds[end.is],
    facts: { is: end.is, state: end.by, endAt: knownTime(end.when), judgedAt: new Date(at).toISOString() },
  };
}

function termText({ maximumTime }: Judging): string | null {
  return maximumTime === null ? null : `${maximumTime.amount} ${maximumTime.unit}`;
}

function knownTime({ earliest, latest }: TimeRange): Instant | null {
  return earliest === latest ? new Date(latest).toISOString() : null;
}
