import type { Dossier, DossierState } from "../dossier.ts";
import { exactly, type TimeRange } from "./compareTimes.ts";
import { isJudgedNow, judgedAt, type LatenessContext } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { standstills } from "./standstills.ts";
import { currentState, stepTimes } from "./stepTimes.ts";

/**
 * What is held against the promise.
 * - `ended`: by a final state; `when` is a range when nobody says the time
 * - `waiting`: for the citizen's supplement since a request that nothing has followed
 * - `open`: still being handled at the moment of judging; `when` is a range when it may have waited then
 * - `not-told`: the dossier's state is not known, so it may have ended or not
 */
export type DossierEnd = {
  is: "ended" | "waiting" | "open" | "not-told";
  by: DossierState | null;
  when: TimeRange;
};

/** The end by the rule's order of precedence, as of the moment of judging. */
export function findEnd(dossier: Dossier, rule: LatenessRule, context: LatenessContext): DossierEnd {
  const at = judgedAt(context);
  const reached = rule.end.map((group) => group.flatMap((it) => timesOf(dossier, it, rule)));
  const ended = reached.flatMap((group) =>
    group
      .filter((it) => it.time <= at)
      .sort(byTime)
      .slice(0, 1),
  )[0];
  if (ended !== undefined) return { is: "ended", by: ended.state, when: exactly(ended.time) };

  const begun = dossier.receivedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(dossier.receivedAt);
  const sometime = { earliest: Math.min(begun, at), latest: at };
  const state = reached.flat().length > 0 ? "ended-later" : currentState(dossier);
  const waiting = rule.supplement.waitingEnds ? waitingSince(dossier, at, state) : null;
  if (waiting !== null)
    return { is: "waiting", by: "supplement-requested", when: waiting === "sometime" ? sometime : waiting };
  if (state === null) return { is: "not-told", by: null, when: sometime };
  if (state !== "ended-later" && isFinal(state, rule)) return { is: "ended", by: state, when: sometime };
  const mayHaveWaited = rule.supplement.waitingEnds && standstills(dossier, "supplement", at) === null;
  const isOpenNow = state !== "ended-later" && isJudgedNow(context);
  return { is: "open", by: null, when: mayHaveWaited && !isOpenNow ? sometime : exactly(at) };
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
