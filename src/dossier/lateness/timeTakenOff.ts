import type { Dossier } from "../dossier.ts";
import type { TimeRange } from "./compareTimes.ts";
import { dossierTimes } from "./dossierTimes.ts";
import type { DossierEnd } from "./findEnd.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { isWaiting, standstills } from "./standstills.ts";

/** Milliseconds, half-open. */
export type Stretch = { from: number; until: number };

/**
 * Standstills between receipt and end, in order, overlapping ones made one.
 * @property certain both ends are known
 * @property possible the certain ones, and those that may have lasted as long as this
 * @property elapsed milliseconds on the clock on the wall
 */
export type TimeTakenOff = {
  certain: readonly Stretch[];
  possible: readonly Stretch[];
  elapsed: TimeRange;
};

const NONE: readonly Stretch[] = [];
const NOTHING: TimeTakenOff = { certain: NONE, possible: NONE, elapsed: { earliest: 0, latest: 0 } };

/** What a rule takes off. A standstill of which nobody says that it ended may have ended at once or never. */
export function timeTakenOff(
  dossier: Dossier,
  rule: LatenessRule,
  end: DossierEnd,
  at: number,
): TimeTakenOff {
  const begun = dossierTimes(dossier).received ?? Number.NEGATIVE_INFINITY;
  const last = end.when.latest;
  const certain: Stretch[] = [];
  const possible: Stretch[] = [];
  for (const kind of rule.pauses.kinds) {
    const known = standstills(dossier, kind, at);
    if (known === null) possible.push({ from: begun, until: last });
    for (const { from, until } of known ?? []) {
      const isCertain = until !== null || isWaiting(dossier, kind);
      (isCertain ? certain : possible).push({ from, until: until ?? last });
    }
  }
  if (certain.length === 0 && possible.length === 0) return NOTHING;
  const sure = merged(certain, begun, last);
  const most = merged([...certain, ...possible], begun, last);
  return { certain: sure, possible: most, elapsed: { earliest: lengthOf(sure), latest: lengthOf(most) } };
}

function merged(all: readonly Stretch[], begun: number, last: number): Stretch[] {
  const inside = all
    .map(({ from, until }) => ({ from: Math.max(from, begun), until: Math.min(until, last) }))
    .filter((it) => it.from < it.until)
    .sort((a, b) => a.from - b.from);
  const result: Stretch[] = [];
  for (const next of inside) {
    const before = result.at(-1);
    if (before !== undefined && next.from <= before.until) before.until = Math.max(before.until, next.until);
    else result.push(next);
  }
  return result;
}

function lengthOf(all: readonly Stretch[]): number {
  return all.reduce((sum, it) => sum + it.until - it.from, 0);
}
