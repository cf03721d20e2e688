import { workingMinutesBetween } from "#calendar/workingMinutesBetween.ts";
import type { Instant } from "#terms/instant.ts";
import type { Derivation } from "../derive/derivedFacts.ts";
import type { Dossier } from "../dossier.ts";
import { maximumTime } from "../maximumTime.ts";
import type { ProcedureVersion } from "../procedureVersion.ts";
import { lastMoment } from "./compareTimes.ts";
import { dossierTimes } from "./dossierTimes.ts";
import { type DossierEnd, findEnd } from "./findEnd.ts";
import { weighLateness } from "./weighLateness.ts";

/**
 * The time a dossier still has, by the standard rule.
 * @property dueAt last instant at which it is on time, standstills that the rule takes off added; null when nothing is promised
 * @property byTerm whether that follows from the procedure's maximum time, there being no slip
 * @property minutes working time from the moment of judging to it, negative when it has passed; of a dossier that waits for the
 * citizen what will be left once the citizen has answered; null when it cannot be told
 */
export type TimeLeft = {
  stands: DossierEnd["is"];
  dueAt: Instant | null;
  byTerm: boolean;
  minutes: number | null;
  isLate: boolean | null;
};

/**
 * @property procedure as the catalogue states it; null when it is not known there
 * @property knownFrom since when the facts are known
 */
type Known = { procedure: Pick<ProcedureVersion, "terms"> | null; knownFrom: Instant };

/**
 * How much working time a dossier has left at an instant at which its facts were known. Null when it had not been received.
 * Where a standstill may have lasted or not, the shortest time is given.
 */
export function timeLeft(
  dossier: Dossier,
  { standard, calendar }: Derivation,
  { procedure, knownFrom }: Known,
  at: Instant,
): TimeLeft | null {
  const longest = procedure === null ? null : maximumTime(procedure, dossier.channel);
  const judging = { calendar, maximumTime: longest, publishedProcessTime: null };
  const weighed = weighLateness(dossier, standard, { ...judging, at: Date.parse(at), isNow: true });
  const first = findEnd(dossier, standard, { ...judging, at: Date.parse(knownFrom), isNow: true });
  if (weighed.answer === "out") return null;
  const { end, off, promised, answer } = weighed;
  const byTerm = dossierTimes(dossier).due === null;
  const due = promised?.due?.earliest ?? null;
  const isMoved = !byTerm && standard.pauses.slip === "taken-off";
  const last = due === null ? null : lastMoment(due) + (isMoved ? off.elapsed.earliest : 0);
  const dueAt = last === null ? null : new Date(last).toISOString();
  const from = end.is === "open" ? at : new Date(end.when.latest).toISOString();
  return {
    // What had ended when it became known stays so, whatever is dated later in it.
    stands: first.is === "ended" ? "ended" : end.is,
    dueAt,
    byTerm,
    minutes: dueAt === null ? null : workingMinutesBetween(calendar, from, dueAt),
    isLate: answer === "unknown" ? null : answer === "late",
  };
}
