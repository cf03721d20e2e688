import type { Dossier, DossierState } from "../dossier.ts";
import { exactly, type TimeRange } from "./compareTimes.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { standstills } from "./standstills.ts";
import { currentState, stepTimes } from "./stepTimes.ts";

/**
 * What is held against the promise.
 * - `ended`: by a final state; `when` is a range when nobody says the time
 * - `waiting`: for the citizen's supplement since a request that nothing has followed
 * - `open`: still being handled at the moment of judging
 * - `not-told`: the dossier's state is not known, so it may have ended or not
 */
export type DossierEnd = {
  is: "ended" | "waiting" | "open" | "not-told";
  by: DossierState | null;
  when: TimeRange;
};

/** The end by the rule's order of precedence, as of a moment in milliseconds. */
export function findEnd(dossier: Dossier, rule: LatenessRule, at: number): DossierEnd {
  const state = currentState(dossier);
  const reached = rule.end.map((group) => group.flatMap((it) => timesOf(dossier, it, rule)));
  const ended = reached.flatMap((group) =>
    group
      .filter((it) => it.time <= at)
      .sort(byTime)
      .slice(0, 1),
  )[0];
  if (ended !== undefined) return { is: "ended", by: ended.state, when: exactly(ended.time) };

  const willEnd = reached.flat().length > 0;
  const begun = dossier.receivedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(dossier.receivedAt);
  const sometime = { earliest: Math.min(begun, at), latest: at };
  if (rule.supplement.waitingEnds) {
    const waiting = waitingSince(dossier, at, state === "supplement-requested" && !willEnd, sometime);
    if (waiting !== null) return { is: "waiting", by: "supplement-requested", when: waiting };
  }
  if (willEnd) return { is: "open", by: null, when: exactly(at) };
  if (state === null) return { is: "not-told", by: null, when: sometime };
  if (isFinal(state, rule)) return { is: "ended", by: state, when: sometime };
  return { is: "open", by: null, when: exactly(at) };
}

/** When the request was made that the dossier still waited for at a moment; a range when nobody says; null when it did not wait. */
function waitingSince(
  dossier: Dossier,
  at: number,
  waitsNow: boolean,
  sometime: TimeRange,
): TimeRange | null {
  const requests = standstills(dossier, "supplement", at) ?? [];
  const lasting = requests.findLast((it) => it.until !== null && it.until > at);
  if (lasting !== undefined) return exactly(lasting.from);
  if (!waitsNow) return null;
  const unanswered = requests.findLast((it) => it.until === null);
  return unanswered === undefined ? sometime : exactly(unanswered.from);
}

type Reached = { state: DossierState; time: number };

/**
 * When a final state was reached: by the record's own date, else by the first step of that state since the dossier was last
 * being handled. Steps of a dossier whose record says it is open tell of an end that was taken back.
 */
function timesOf(dossier: Dossier, state: DossierState, rule: LatenessRule): Reached[] {
  const own = ownDate(dossier, state);
  if (own !== null) return [{ state, time: Date.parse(own) }];
  if (dossier.state !== null && !isFinal(dossier.state, rule)) return [];
  const told = stepTimes(dossier);
  const lastOpen = told.findLastIndex((it) => !isFinal(it.state, rule));
  const step = told.slice(lastOpen + 1).find((it) => it.state === state);
  return step === undefined ? [] : [{ state, time: step.at }];
}

function ownDate({ finishedAt, returnedAt, refusedAt }: Dossier, state: DossierState): string | null {
  switch (state) {
    case "processed":
      return finishedAt;
    case "returned":
      return returnedAt;
    case "not-accepted":
      return refusedAt;
    case "registered":
    case "accepted":
    case "processing":
    case "supplement-requested":
    case "payment-requested":
    case "withdrawn":
    case "stopped":
      return null;
  }
}

function isFinal(state: DossierState, rule: LatenessRule): boolean {
  return rule.end.flat().includes(state);
}

function byTime(a: Reached, b: Reached): number {
  return a.time - b.time;
}
