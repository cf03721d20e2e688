import type { Instant } from "#terms/instant.ts";
import type { Dossier } from "../dossier.ts";
import { exactly, isBareDay, isLater, type TimeRange } from "./compareTimes.ts";
import { dueByTerm } from "./dueByTerm.ts";
import { type DossierEnd, findEnd } from "./findEnd.ts";
import { isReceived } from "./isReceived.ts";
import type { Answer, Lateness, LatenessClause } from "./lateness.ts";
import { judgedAt, type LatenessContext } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { repeatedRequests } from "./repeatedRequests.ts";
import { type TimeTakenOff, timeTakenOff } from "./timeTakenOff.ts";

/**
 * Whether a dossier kept its promise by a rule, at the end of a period or now while it runs. `on-time` and `late` are only
 * said when whatever is not known could not change them.
 */
export function judgeLateness(dossier: Dossier, rule: LatenessRule, context: LatenessContext): Lateness {
  const at = judgedAt(context);
  const received: LatenessClause = {
    clause: "received",
    holds: isReceived(dossier, rule, context),
    facts: { receivedAt: dossier.receivedAt, state: dossier.state },
  };
  if (received.holds === "no") return { answer: "out", endAt: null, because: [received] };

  const end = findEnd(dossier, rule, context);
  const off = timeTakenOff(dossier, rule, end, at);
  const repeated = repeatedRequests(dossier, rule, at);
  const within = heldAgainstPromise(dossier, rule, context, end, off);
  const because = [received, repeated, endClause(end, at), ...within];
  const kept = within.at(-1)?.holds ?? "unknown";
  return { answer: answerOf(received.holds, repeated.holds, kept), endAt: knownTime(end.when), because };
}

function answerOf(received: Answer, repeated: Answer, kept: Answer): Lateness["answer"] {
  if (received === "unknown") return "unknown";
  if (repeated === "yes" || kept === "no") return "late";
  return repeated === "no" && kept === "yes" ? "on-time" : "unknown";
}

/** The clauses of promise, standstill and comparison; the last one says whether the promise was kept. */
function heldAgainstPromise(
  dossier: Dossier,
  rule: LatenessRule,
  context: LatenessContext,
  end: DossierEnd,
  off: TimeTakenOff,
): LatenessClause[] {
  const { dueAt, receivedAt } = dossier;
  if (dueAt === null && rule.withoutDue === "on-time")
    return [dueClause("no", { dueAt }), { clause: "within-due", holds: "yes", facts: {} }];
  const bySlip = dueAt !== null;
  const due = bySlip ? exactly(Date.parse(dueAt)) : dueByTerm(receivedAt, context.maximumTime, off, context);
  const known = dueClause(due === null ? "unknown" : "yes", {
    dueAt: due === null ? null : knownTime(due),
    ...(!bySlip && { maximumTime: termText(context), receivedAt }),
  });
  const isTakenOff = bySlip && rule.pauses.slip === "taken-off";
  const spent = isTakenOff ? less(end.when, off.elapsed) : end.when;
  const isByDay = [end.when.latest, ...(due === null ? [] : [due.latest])].some(isBareDay);
  const level = isByDay ? "day" : rule.level;
  const later = due === null ? "unknown" : isLater(spent, due, level);
  const within: LatenessClause = {
    clause: "within-due",
    holds: opposite(later),
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

function termText({ maximumTime }: LatenessContext): string | null {
  return maximumTime === null ? null : `${maximumTime.amount} ${maximumTime.unit}`;
}

function less(time: TimeRange, off: TimeRange): TimeRange {
  return { earliest: time.earliest - off.latest, latest: time.latest - off.earliest };
}

function knownTime({ earliest, latest }: TimeRange): Instant | null {
  return earliest === latest ? new Date(latest).toISOString() : null;
}

function opposite(answer: Answer): Answer {
  switch (answer) {
    case "yes":
      return "no";
    case "no":
      return "yes";
    case "unknown":
      return "unknown";
  }
}
