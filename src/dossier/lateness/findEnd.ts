import type { Dossier, DossierState } from "../dossier.ts";
import { exactly, type TimeRange } from "./compareTimes.ts";
import { currentState } from "./currentState.ts";
import { dossierTimes } from "./dossierTimes.ts";
import type { Judging } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { standstills } from "./standstills.ts";

/**
 * What is held against the promise.
 * - `ended`: by a final state; `when` is a range when nobody says the time
 * - `waiting`: for the citizen's supplement since a request that nothing has followed
 * - `open`: still being handled at the moment of judging; `when` is a range when it may have waited then
 * - `not-told`: the dossier's state is not known, so it may have ended or not
 * @property isTold whether somebody says when it was, so that the moment of judging does not move it
 */
export type DossierEnd = {
  is: "ended" | "waiting" | "open" | "not-told";
  by: DossierState | null;
  when: TimeRange;
  isTold: boolean;
};

/** The end by the rule's order of precedence, as of the moment of judging. */
export function findEnd(dossier: Dossier, rule: LatenessRule, { at, isNow }: Judging): DossierEnd {
  let isReached = false;
  for (const group of rule.end) {
    let first: Reached | null = null;
    for (const state of group) {
      const time = timeOf(dossier, state, rule);
      if (time === null) continue;
      isReached = true;
      if (time <= at && (first === null || time < first.time)) first = { state, time };
    }
    if (first !== null) return { is: "ended", by: first.state, when: exactly(first.time), isTold: true };
  }

  const begun = dossierTimes(dossier).received ?? Number.NEGATIVE_INFINITY;
  const sometime = { earliest: Math.min(begun, at), latest: at };
  const state = isReached ? "ended-later" : currentState(dossier);
  const waiting = rule.supplement.waitingEnds ? waitingSince(dossier, at, state) : null;
  if (waiting !== null) {
    const isTold = waiting !== "sometime";
    return { is: "waiting", by: "supplement-requested", when: isTold ? waiting : sometime, isTold };
  }
  if (state === null) return { is: "not-told", by: null, when: sometime, isTold: false };
  if (state !== "ended-later" && isFinal(state, rule))
    return { is: "ended", by: state, when: sometime, isTold: false };
  const mayHaveWaited = rule.supplement.waitingEnds && standstills(dossier, "supplement", at) === null;
  const isOpenNow = state !== "ended-later" && isNow;
  return { is: "open", by: null, when: mayHaveWaited && !isOpenNow ? sometime : exactly(at), isTold: false };
}

/** When the request was made that the dossier waited for at a moment; null when it did not wait, as far as is known. */
function waitingSince(
  dossier: Dossier,
  at: number,
  state: DossierState | "ended-later" | null,
): TimeRange | "sometime" | null {
  const requests = standstills(dossier, "supplement", Number.POSITIVE_INFINITY) ?? [];
  const lasting = requests.findLast((it) => it.from <= at && it.until !== null && it.until > at);
  if (lasting !== undefined) return exactly(lasting.from);
  if (state !== "supplement-requested") return null;
  const unanswered = requests.findLast((it) => it.until === null);
  if (unanswered === undefined) return "sometime";
  return unanswered.from <= at ? exactly(unanswered.from) : null;
}

type Reached = { state: DossierState; time: number };

/**
 * When a final state was reached: by the record's own date, else by the first step of that state since the dossier was last
 * being handled. Steps of a dossier whose record says it is open tell of an end that was taken back.
 */
export function timeOf(dossier: Dossier, state: DossierState, rule: LatenessRule): number | null {
  const own = ownDate(dossier, state);
  if (own !== null) return own;
  if (dossier.state !== null && !isFinal(dossier.state, rule)) return null;
  const { told } = dossierTimes(dossier);
  const lastOpen = told.findLastIndex((it) => !isFinal(it.state, rule));
  return told.find((it, index) => index > lastOpen && it.state === state)?.at ?? null;
}

function ownDate(dossier: Dossier, state: DossierState): number | null {
  switch (state) {
    case "processed":
      return dossierTimes(dossier).finished;
    case "returned":
      return dossierTimes(dossier).returned;
    case "not-accepted":
      return dossierTimes(dossier).refused;
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
  return rule.end.some((group) => group.includes(state));
}
