import type { Dossier } from "../dossier.ts";
import { exactly, isBareDay, isLater, type TimeRange } from "./compareTimes.ts";
import { dossierTimes } from "./dossierTimes.ts";
import { dueByTerm } from "./dueByTerm.ts";
import { type DossierEnd, findEnd } from "./findEnd.ts";
import { isReceived } from "./isReceived.ts";
import type { Answer, Lateness, LatenessClause } from "./lateness.ts";
import type { Judging } from "./latenessContext.ts";
import type { ComparisonLevel, LatenessRule } from "./latenessRule.ts";
import { repeatedRequests } from "./repeatedRequests.ts";
import { type TimeTakenOff, timeTakenOff } from "./timeTakenOff.ts";

/**
 * The promise held against the end.
 * @property due null when it is not known
 * @property spent the end, without the time that is taken off
 */
type Promised = { due: TimeRange | null; spent: TimeRange; level: ComparisonLevel; kept: Answer };

/**
 * What a judgement rests on, before it is put in words.
 * @property promised null where the rule holds a dossier without a promise to be on time
 */
export type WeighedLateness =
  | { answer: "out" }
  | {
      answer: Exclude<Lateness["answer"], "out">;
      received: Answer;
      end: DossierEnd;
      off: TimeTakenOff;
      repeated: LatenessClause;
      promised: Promised | null;
    };

/** Weighs a dossier against a rule at one moment: the one place where lateness is decided. */
export function weighLateness(dossier: Dossier, rule: LatenessRule, judging: Judging): WeighedLateness {
  const received = isReceived(dossier, rule, judging);
  if (received === "no") return { answer: "out" };
  const end = findEnd(dossier, rule, judging);
  const off = timeTakenOff(dossier, rule, end, judging.at);
  const repeated = repeatedRequests(dossier, rule, judging.at);
  const promised =
    dossier.dueAt === null && rule.withoutDue === "on-time"
      ? null
      : heldAgainstPromise(dossier, rule, judging, end, off);
  const answer = answerOf(received, repeated.holds, promised?.kept ?? "yes");
  return { answer, received, end, off, repeated, promised };
}

function answerOf(received: Answer, repeated: Answer, kept: Answer): Exclude<Lateness["answer"], "out"> {
  if (received === "unknown") return "unknown";
  if (repeated === "yes" || kept === "no") return "late";
  return repeated === "no" && kept === "yes" ? "on-time" : "unknown";
}

function heldAgainstPromise(
  dossier: Dossier,
  rule: LatenessRule,
  judging: Judging,
  end: DossierEnd,
  off: TimeTakenOff,
): Promised {
  const { due: slip } = dossierTimes(dossier);
  const due =
    slip !== null ? exactly(slip) : dueByTerm(dossier.receivedAt, judging.maximumTime, off, judging);
  const isTakenOff = slip !== null && rule.pauses.slip === "taken-off";
  const spent = isTakenOff ? less(end.when, off.elapsed) : end.when;
  // Nobody wrote the moment of judging down: that it falls on midnight says nothing.
  const isByDay = (end.isTold && isBareDay(end.when.latest)) || (due !== null && isBareDay(due.latest));
  const level = isByDay ? "day" : rule.level;
  const kept = due === null ? "unknown" : opposite(isLater(spent, due, level));
  return { due, spent, level, kept };
}

function less(time: TimeRange, off: TimeRange): TimeRange {
  return { earliest: time.earliest - off.latest, latest: time.latest - off.earliest };
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
