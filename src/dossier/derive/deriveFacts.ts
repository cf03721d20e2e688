import type { Dossier } from "../dossier.ts";
import { findEnd } from "../lateness/findEnd.ts";
import { isReceived } from "../lateness/isReceived.ts";
import { maximumTime } from "../maximumTime.ts";
import type { Derivation, DerivedFacts, KnownAround, TimeSpan } from "./derivedFacts.ts";
import { dossierDays } from "./dossierDays.ts";
import { latenessSteps } from "./latenessSteps.ts";
import { markSpans } from "./markSpans.ts";

/** What follows from a version of a dossier with what is known around it when it is written. */
export function deriveFacts(
  dossier: Dossier,
  { calendar, handlers, standard, rules }: Derivation,
  around: KnownAround,
): DerivedFacts {
  const { procedure, dissatisfied } = around;
  const knownFrom = Date.parse(around.knownFrom);
  const longest = procedure === null ? null : maximumTime(procedure, dossier.channel);
  const termsOf = (process: "catalogue-maximum" | undefined) => ({
    calendar,
    maximumTime: longest,
    publishedProcessTime: process === undefined ? null : longest,
  });
  const now = { ...termsOf(standard.process), at: knownFrom, isNow: true };
  const end = findEnd(dossier, standard, now);
  const late: TimeSpan[][] = [];
  const lateUnknown: TimeSpan[][] = [];
  for (const rule of rules) {
    const steps = latenessSteps(dossier, rule, { terms: termsOf(rule.process), knownFrom, handlers });
    const spans = markSpans(steps, rule);
    late.push(...spans.late);
    lateUnknown.push(...spans.unknown);
  }
  return {
    ...dossierDays(dossier, end, knownFrom),
    wasReceived: asBoolean[isReceived(dossier, standard, now)],
    isOpen: isOpen[end.is],
    endedAt: end.is === "ended" && end.isTold ? new Date(end.when.latest).toISOString() : null,
    returnsPaper: procedure?.returnsPaper ?? null,
    procedureChargesFee: procedure?.chargesFee ?? null,
    dissatisfied,
    late,
    lateUnknown,
  };
}

const asBoolean = { yes: true, no: false, unknown: null } as const;

/** Who waits for the citizen has not ended. */
const isOpen = { ended: false, waiting: true, open: true, "not-told": null } as const;
