import type { Derivation, ProcedureFacts } from "#dossier/derive/derivedFacts.ts";
import type { Dossier } from "#dossier/dossier.ts";
import { handlerNamed } from "#dossier/lateness/handlingShown.ts";
import { type TimeLeft, timeLeft } from "#dossier/lateness/timeLeft.ts";
import { withinProcess } from "#dossier/lateness/withinProcess.ts";
import { maximumTime } from "#dossier/maximumTime.ts";
import { silentMinutes } from "#dossier/silentMinutes.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import type { RiskRules } from "./readRiskRules.ts";
import { RISK_KINDS, type RiskKind } from "./riskKind.ts";

/**
 * A dossier with what is known around it.
 * @property knownFrom since when its facts are known: when the source last told something new of it
 * @property procedure as the catalogue states it; null when it is not known there
 */
export type RiskSubject = { facts: Dossier; knownFrom: Instant; procedure: ProcedureFacts | null };

/** @property kinds in the order of RISK_KINDS; empty: nothing is known to be wrong */
export type DossierRisks = { left: TimeLeft; kinds: readonly RiskKind[] };

type At = { left: TimeLeft; at: Instant; rules: RiskRules; derivation: Derivation };

/**
 * The risks of a dossier at an instant, from what was known by then. Null for one that nothing can be done for any more, or that
 * has not been received: it has ended, and its result was handed over or it ended in an earlier month. What is not known is no
 * risk: only what certainly lacks is named.
 */
export function risksOf(
  subject: RiskSubject,
  rules: RiskRules,
  derivation: Derivation,
  at: Instant,
): DossierRisks | null {
  const left = timeLeft(subject.facts, derivation, subject, at);
  if (left === null) return null;
  const kinds = left.stands === "ended" ? AFTERWARDS : RISK_KINDS;
  if (left.stands === "ended" && !isAwaitingHandOver(subject.facts, at)) return null;
  return { left, kinds: kinds.filter((it) => shows[it](subject, { left, at, rules, derivation })) };
}

/** What can still be put right between the end of the handling and the hand-over. */
const AFTERWARDS: readonly RiskKind[] = ["no-result-file", "component-not-digitised"];

/** Handled this month and not handed over: the files can still be attached before the month is counted. */
function isAwaitingHandOver({ state, finishedAt, returnedAt }: Dossier, at: Instant): boolean {
  if (state !== "processed" || finishedAt === null || returnedAt !== null) return false;
  return monthOf(finishedAt) === monthOf(at);
}

const monthOf = (at: Instant) => dayInVietnam(at).slice(0, 7);

const shows = {
  overdue: (_, { left }) => left.isLate === true,
  "due-soon": (_, { left, rules }) =>
    left.isLate !== true && left.minutes !== null && left.minutes <= rules.thresholds.soonHours.value * 60,
  "missing-handler": ({ facts }, { rules, derivation, at }) =>
    handlerNamed(facts, rules.handlerFields, derivation.handlers, Date.parse(at)).holds === "no",
  "due-longer-than-process": ({ facts, procedure }, { derivation, at }) => {
    const longest = procedure === null ? null : maximumTime(procedure, facts.channel);
    // Where a place has a reading of its own of the published process, its promises are held against that.
    const rule =
      derivation.rules.find((it) => it.causes["due-longer-than-process"] !== undefined) ??
      derivation.standard;
    const { calendar } = derivation;
    const terms = { calendar, maximumTime: longest, publishedProcessTime: longest };
    return withinProcess(facts, rule, "longer", { ...terms, at: Date.parse(at), isNow: true }).holds === "no";
  },
  "no-result-file": ({ facts, procedure }, { left }) =>
    left.stands === "ended" && procedure?.returnsPaper !== false && hasNoFile(facts.results),
  "component-not-digitised": ({ facts }) => hasNoFile(facts.components),
  "fee-data-missing": ({ facts, procedure }) =>
    procedure?.chargesFee === true && (facts.fees === null || facts.fees.every((it) => it.amount === null)),
  "not-synchronised": ({ knownFrom }, { derivation, rules, at }) => {
    const silent = silentMinutes(derivation, knownFrom, at);
    return silent !== null && silent >= rules.thresholds.silentHours.value * 60;
  },
} satisfies Record<RiskKind, (subject: RiskSubject, at: At) => boolean>;

/** Whether a list that was told has no member with a file. */
function hasNoFile(papers: readonly { hasFile: boolean | null }[] | null): boolean {
  return papers?.every((it) => it.hasFile === false) ?? false;
}
