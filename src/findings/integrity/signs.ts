import type { Dossier } from "#dossier/dossier.ts";
import type { HandlerNames } from "#dossier/handlerNames.ts";
import { changeMarks } from "#dossier/integrity/changeMarks.ts";
import {
  CHANGE_MARKS,
  type Sign,
  VERSION_MARKS,
  type VersionMark,
} from "#dossier/integrity/integrityMark.ts";
import { integrityMarks } from "#dossier/integrity/integrityMarks.ts";
import type { ObservedDossier } from "./observedDossier.ts";

/** For each sign a dossier could show whether it does. A sign that its facts leave open is not there. */
export type SignsOf = ReadonlyMap<Sign, boolean>;

/** Looks at a dossier once for all detectors. */
export function signsOf(it: ObservedDossier, handlers: HandlerNames): SignsOf {
  const found = new Map<Sign, boolean>();
  const marks = new Set(integrityMarks(it.facts, handlers));
  for (const mark of VERSION_MARKS) if (could[mark](it.facts)) found.set(mark, marks.has(mark));
  if (it.versions.length > 1) {
    const changes = new Set(pairs(it.versions).flatMap(([one, next]) => changeMarks(one, next)));
    for (const mark of CHANGE_MARKS) found.set(mark, changes.has(mark));
    found.set("told-ended-before-the-end", pairs(it.versions).some(endedTooSoon));
  }
  put(found, "ended-at-receipt-second", isSameSecond(it.facts.receivedAt, it.facts.finishedAt));
  if (isPaidOnline(it.facts)) put(found, "paid-online-with-cash-record", it.paidInCash);
  put(found, "result-is-submitted-file", it.record?.resultIsSubmittedFile ?? null);
  put(found, "made-up-identity", it.record?.madeUpIdentity ?? null);
  return found;
}

function put(found: Map<Sign, boolean>, sign: Sign, shows: boolean | null): void {
  if (shows !== null) found.set(sign, shows);
}

/** Whether what a mark looks at is known. */
const could = {
  "processed-step-at-receipt": ({ steps, receivedAt }) => steps !== null && receivedAt !== null,
  "processed-step-while-open": ({ steps, state }) => steps !== null && state !== null,
  "ended-without-time": ({ state }) => state !== null,
  "end-date-while-open": ({ state }) => state !== null,
  "generic-handler": ({ steps }) => namesSomebody(steps),
  "handler-name-cut": ({ steps }) => namesSomebody(steps),
  "no-handler-title": ({ steps }) => steps !== null && steps.length > 0,
  "supplement-not-listed": ({ state }) => state === "supplement-requested",
  "digitised-without-file": ({ components }) => (components ?? []).length > 0,
  "digitisation-contradicts": ({ components, hasDigitisedComponent }) =>
    components !== null && hasDigitisedComponent !== null,
  "paid-online-without-fee": (facts) => isPaidOnline(facts) && facts.fees !== null,
  "submitted-at-receipt-second": ({ channel, submittedAt, receivedAt }) =>
    channel === "online" && submittedAt !== null && receivedAt !== null,
  "known-by-other-code": () => true,
} satisfies Record<VersionMark, (facts: Dossier) => boolean>;

function namesSomebody(steps: Dossier["steps"]): boolean {
  return (steps ?? []).some((it) => it.handlerName !== null);
}

function isPaidOnline({ paidOnline }: Dossier): boolean {
  return paidOnline === "portal" || paidOnline === "gateway";
}

type Version = ObservedDossier["versions"][number];

/** Told as processed without an end, and then as waiting or worked on again, or with an end that came later. */
function endedTooSoon([{ facts, sourceTime }, { facts: next }]: readonly [Version, Version]): boolean {
  if (facts.state !== "processed" || facts.finishedAt !== null || facts.returnedAt !== null) return false;
  const isOpenAgain =
    next.state === "processing" ||
    next.state === "supplement-requested" ||
    next.state === "payment-requested";
  const cameLater =
    next.finishedAt !== null && sourceTime !== null && Date.parse(next.finishedAt) > Date.parse(sourceTime);
  return isOpenAgain || cameLater;
}

function pairs(versions: readonly Version[]): (readonly [Version, Version])[] {
  return versions.slice(1).flatMap((next, index) => {
    const one = versions[index];
    return one === undefined ? [] : [[one, next] as const];
  });
}

function isSameSecond(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null;
  return Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000);
}
