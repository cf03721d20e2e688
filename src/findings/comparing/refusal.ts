import { boundsOf } from "#measure/question.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodDays, periodId, previousPeriod } from "#terms/period.ts";

/** What a side is asked to be; what is left out it has from the other side, or is the newest. */
type SideAsked = {
  period: string;
  source: "portal" | "dossiers";
  rulebook?: string | undefined;
  knownAt?: Instant | undefined;
};

/**
 * What decides whether two sides may be compared.
 * @property asOf the instant the figures speak of; null where the source does not say
 * @property newest when the newest dossiers came in by then; null where figures are not counted from dossiers
 * @property span days of the first and the last dossier received; null where figures are not counted from dossiers
 * @property hasFigures whether there is anything at all
 * @property missing what the source did not give
 */
export type SideFacts = {
  period: Period;
  source: "portal" | "dossiers";
  rulebook: string;
  rulebookHash: string;
  knownAt: Instant | null;
  asOf: Instant | null;
  newest: Instant | null;
  span: { first: string; last: string } | null;
  hasFigures: boolean;
  missing: readonly string[];
};

/** What became of the agency between the sides, as far as it matters here. */
export type AgencyFacts = {
  kind: "same" | "ended" | "begun" | "grown";
  canSum: boolean;
  successors: readonly string[];
};

type RefusalReason =
  | "no-figures"
  | "other-length"
  | "not-ended"
  | "not-arrived"
  | "not-whole"
  | "other-source"
  | "other-rules"
  | "other-tree";

/**
 * Why two sides are not compared as they were asked for.
 * @property side the one it is about; null: what they are to each other
 * @property rebased whether the earlier side can be measured the later one's way, which is then compared instead
 * @property instead what can be compared; agency is another one than was asked for, where that has taken over
 */
export type Refusal = {
  reason: RefusalReason;
  side: "a" | "b" | null;
  rebased: boolean;
  instead: { a: SideAsked; b: SideAsked; agency: string | null } | null;
};

/** Every reason against comparing two sides of one agency, the weightiest first. None: they may be compared. */
export function refusalsOf(a: SideFacts, b: SideFacts, agency: AgencyFacts): Refusal[] {
  return [
    ...otherTree(a, b, agency),
    ...noFigures(a, b, agency),
    ...otherLength(a, b),
    ...otherSource(a, b),
    ...notEnded(a, b),
    ...notArrived(a, b),
    ...otherRules(a, b),
  ];
}

/** Whether all that stands against comparing is mended by measuring the earlier side the later one's way. */
export function isRebasable(refusals: readonly Refusal[]): boolean {
  return refusals.length > 0 && refusals.every((it) => it.rebased);
}

/** Whether a period has begun and dossiers of it can be there; a period before the first dossier has none, which is no zero. */
function hasAny({ period, span, hasFigures }: SideFacts): boolean {
  const { from, until } = periodDays(period);
  return hasFigures && (span === null || (until > span.first && from <= span.last));
}

/** An agency that is no longer there has none for a reason that is said already. */
function noFigures(a: SideFacts, b: SideFacts, { kind }: AgencyFacts): Refusal[] {
  return ([a, b] as const).flatMap((it, at): Refusal[] => {
    const side = at === 0 ? "a" : "b";
    const isGone = kind === "ended" && side === "b";
    return hasAny(it) || isGone ? [] : [{ reason: "no-figures", side, rebased: false, instead: null }];
  });
}

function otherTree(a: SideFacts, b: SideFacts, { kind, canSum, successors }: AgencyFacts): Refusal[] {
  if (kind === "same") return [];
  const canRebase = kind !== "ended" && canSum && a.source === "dossiers" && b.source === "dossiers";
  const [only] = successors;
  const instead =
    kind === "ended" && only !== undefined && successors.length === 1
      ? { a: askedOf(a), b: askedOf(b), agency: only }
      : null;
  return [{ reason: "other-tree", side: null, rebased: canRebase, instead }];
}

function otherLength(a: SideFacts, b: SideFacts): Refusal[] {
  if (a.period.kind === b.period.kind) return [];
  const earlier = { ...askedOf(b), period: periodId(previousPeriod(b.period)) };
  return [
    {
      reason: "other-length",
      side: null,
      rebased: false,
      instead: { a: earlier, b: askedOf(b), agency: null },
    },
  ];
}

/** Two things at once: who counted, and when. */
function otherSource(a: SideFacts, b: SideFacts): Refusal[] {
  if (a.source === b.source || periodId(a.period) === periodId(b.period)) return [];
  const same = { ...askedOf(b), period: periodId(a.period) };
  return [
    { reason: "other-source", side: null, rebased: false, instead: { a: same, b: askedOf(b), agency: null } },
  ];
}

/**
 * A period that still runs is compared with one as it stood after as many days, or with itself at another instant: with the
 * whole of another it is not.
 */
function notEnded(a: SideFacts, b: SideFacts): Refusal[] {
  if (periodId(a.period) === periodId(b.period)) return [];
  const [ofA, ofB] = [daysIn(a), daysIn(b)];
  if (ofA === null && ofB === null) return [];
  if (ofA !== null && ofB !== null && Math.abs(ofA - ofB) < 1) return [];
  const [side, other] = ofB === null ? (["a", b] as const) : (["b", a] as const);
  const running = side === "a" ? a : b;
  const after = Date.parse(running.asOf ?? "") - startOf(running.period);
  const then = new Date(startOf(other.period) + after).toISOString();
  const canAsk = other.source === "dossiers" && Number.isFinite(after) && after > 0;
  const cut = { ...askedOf(other), knownAt: then };
  const pair = side === "a" ? { a: askedOf(a), b: cut } : { a: cut, b: askedOf(b) };
  return [{ reason: "not-ended", side, rebased: false, instead: canAsk ? { ...pair, agency: null } : null }];
}

/** Days of the period that had gone by when its figures were taken; null when it had ended. */
function daysIn({ period, asOf }: SideFacts): number | null {
  if (asOf === null) return null;
  const taken = Date.parse(asOf);
  return taken < endOf(period) ? Math.max(0, (taken - startOf(period)) / 86_400_000) : null;
}

function notArrived(a: SideFacts, b: SideFacts): Refusal[] {
  if (periodId(a.period) === periodId(b.period)) return [];
  return ([a, b] as const).flatMap((it, at): Refusal[] => {
    const side = at === 0 ? "a" : "b";
    const whole = {
      a: { ...askedOf(a), period: periodId(previousPeriod(a.period)) },
      b: askedOf(a),
      agency: null,
    };
    if (it.missing.length > 0 && it.source === "portal")
      return [{ reason: "not-whole", side, rebased: false, instead: side === "b" ? whole : null }];
    const isShort = it.newest !== null && daysIn(it) === null && Date.parse(it.newest) < endOf(it.period);
    return isShort && hasAny(it)
      ? [{ reason: "not-arrived", side, rebased: false, instead: side === "b" ? whole : null }]
      : [];
  });
}

function otherRules(a: SideFacts, b: SideFacts): Refusal[] {
  // What has no figures is not measured by any rules.
  if (a.rulebookHash === b.rulebookHash || !a.hasFigures || !b.hasFigures) return [];
  return [
    {
      reason: "other-rules",
      side: null,
      rebased: true,
      instead: { a: { ...askedOf(a), rulebook: b.rulebook }, b: askedOf(b), agency: null },
    },
  ];
}

function askedOf({ period, source, rulebook, knownAt }: SideFacts): SideAsked {
  return { period: periodId(period), source, rulebook, ...(knownAt !== null && { knownAt }) };
}

const startOf = (period: Period) => Date.parse(boundsOf(period).startsAt);
const endOf = (period: Period) => Date.parse(boundsOf(period).endsAt);
