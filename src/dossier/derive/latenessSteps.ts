import type { Dossier } from "../dossier.ts";
import type { HandlerNames } from "../handlerNames.ts";
import { answerCauses } from "../lateness/lateCauses.ts";
import type { Answer, LateCauses } from "../lateness/lateness.ts";
import type { Judging } from "../lateness/latenessContext.ts";
import type { LatenessRule } from "../lateness/latenessRule.ts";
import { withinProcess } from "../lateness/withinProcess.ts";
import { likelyTurns } from "./likelyTurns.ts";
import { momentsOfChange } from "./momentsOfChange.ts";

/** What a rule says of a dossier from an instant on (milliseconds, minus Infinity for the first one). */
export type LatenessStep = { from: number; answer: LateCauses["answer"]; causes: readonly Answer[] };

type Terms = Omit<Judging, "at" | "isNow">;

/** @property key equal keys are equal answers @property stands time that passes changes nothing @property turns see `likelyTurns` */
type Judged = Omit<LatenessStep, "from"> & { key: string; stands: boolean; turns: readonly number[] };

/** After every instant a dossier tells of. */
const AT_LAST = Date.UTC(9999, 11, 31);

/**
 * What a rule says of a dossier, judged at any instant, as steps: an instant T like a period that ended just after T, from
 * `knownFrom` on as now. Between two moments of change time can turn an answer only one way, so equal ends mean one answer.
 */
export function latenessSteps(
  dossier: Dossier,
  rule: LatenessRule,
  { terms, knownFrom, handlers }: { terms: Terms; knownFrom: number; handlers: HandlerNames },
): LatenessStep[] {
  const moments = momentsOfChange(dossier, rule, knownFrom);
  const [first = knownFrom] = moments;
  const steps: LatenessStep[] = [{ from: Number.NEGATIVE_INFINITY, ...judge(first - 1) }];
  moments.forEach((from, index) => {
    const begins = judge(from);
    steps.push({ from, ...begins });
    if (begins.stands) return;
    const next = moments[index + 1];
    const last = next === undefined ? Math.max(AT_LAST, from) : next - 1;
    if (last > from) split(from, begins, last, judge(last), begins.turns);
  });
  return steps;

  function judge(at: number): Judged {
    const judging = { ...terms, at, isNow: at >= knownFrom };
    const { answer, causes, weighed } = answerCauses(dossier, rule, judging, handlers);
    const isEither = rule.causes["due-longer-than-process"]?.when === "different";
    // A slip may go from promising too much to promising too little.
    const longer = isEither ? withinProcess(dossier, rule, "longer", judging).holds : "";
    const stands = weighed.answer === "out" || weighed.end.isTold;
    const turns = likelyTurns(weighed);
    return { answer, causes, key: `${answer} ${causes.join(" ")} ${longer}`, stands, turns };
  }

  /** Finds every instant after `from` up to `until` at which the answer turns; the answers at both are known. */
  function split(from: number, before: Judged, until: number, after: Judged, turns: readonly number[]): void {
    if (before.key === after.key) return;
    if (until - from === 1) {
      steps.push({ from: until, ...after });
      return;
    }
    const turn = turns.find((it) => it > from && it <= until);
    const middle = turn ?? Math.ceil((from + until) / 2);
    const just = turn === undefined || middle - 1 === from ? before : judge(middle - 1);
    const then = middle === until ? after : judge(middle);
    const left = turns.filter((it) => it !== turn);
    if (turn === undefined) {
      split(from, before, middle, then, left);
    } else {
      split(from, before, middle - 1, just, left);
      if (just.key !== then.key) steps.push({ from: middle, ...then });
    }
    split(middle, then, until, after, left);
  }
}
