import type { Dossier } from "../dossier.ts";
import { exactly, isBareDay, isLater } from "./compareTimes.ts";
import { dueByTerm } from "./dueByTerm.ts";
import { findEnd } from "./findEnd.ts";
import type { Answer, LatenessClause } from "./lateness.ts";
import type { Judging } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { timeTakenOff } from "./timeTakenOff.ts";

/** Whether the slip promises no other time than the published process gives, counted from the receipt with standstills added. */
export function withinProcess(
  dossier: Dossier,
  rule: LatenessRule,
  when: "longer" | "different",
  judging: Judging,
): LatenessClause {
  const { dueAt, receivedAt } = dossier;
  const off = timeTakenOff(dossier, rule, findEnd(dossier, rule, judging), judging.at);
  const byProcess = dueByTerm(receivedAt, judging.publishedProcessTime, off, judging);
  const time = judging.publishedProcessTime;
  const facts = {
    dueAt,
    receivedAt,
    processTime: time === null ? null : `${time.amount} ${time.unit}`,
    dueByProcess:
      byProcess === null || byProcess.earliest !== byProcess.latest
        ? null
        : new Date(byProcess.latest).toISOString(),
  };
  if (dueAt === null || byProcess === null) return { clause: "within-process", holds: "unknown", facts };
  const slip = exactly(Date.parse(dueAt));
  const level = isBareDay(slip.latest) ? "day" : rule.level;
  const longer = isLater(slip, byProcess, level);
  const shorter = when === "different" ? isLater(byProcess, slip, level) : "no";
  return { clause: "within-process", holds: neither(longer, shorter), facts };
}

function neither(a: Answer, b: Answer): Answer {
  if (a === "yes" || b === "yes") return "no";
  return a === "no" && b === "no" ? "yes" : "unknown";
}
