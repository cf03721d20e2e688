import { describe, expect, it } from "vitest";
import type { Dossier } from "#dossier/dossier.ts";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import type { ObservedDossier } from "./observedDossier.ts";
import { gauged, observed, step } from "./testing/observing.ts";

const RECEIVED = "2026-03-02T02:00:00.000Z";
const LATER = "2026-03-04T02:00:00.000Z";
const DUE = "2026-03-05T10:00:00.000Z";

const facts = (own: Partial<Dossier>) => observed(1, own);
/** Told several times: what it was, and when. */
function told(...versions: readonly (readonly [string, Partial<Dossier>])[]): ObservedDossier {
  const all = versions.map(([sourceTime, own]) => ({ sourceTime, facts: observed(1, own).facts }));
  const last = all.at(-1);
  return { ...observed(1, {}), ...(last && { facts: last.facts }), versions: all };
}
const record = (resultIsSubmittedFile: boolean | null, madeUpIdentity: boolean | null) =>
  observed(1, {}, { record: { resultIsSubmittedFile, madeUpIdentity } });
const paper = { code: null, hasFile: true, digitised: true, reused: null, fromStore: null };

/** For each detector a dossier that shows it, and one that nearly does. */
const CASES: Readonly<Record<string, { shows: ObservedDossier; not: ObservedDossier }>> = {
  "waiting-told-as-processed": {
    shows: told([RECEIVED, { state: "processed" }], [LATER, { state: "processing" }]),
    not: told([RECEIVED, { state: "processed", finishedAt: RECEIVED }], [LATER, { state: "processing" }]),
  },
  "ended-at-receipt": {
    shows: facts({ receivedAt: RECEIVED, finishedAt: "2026-03-02T02:00:00Z" }),
    not: facts({ receivedAt: RECEIVED, finishedAt: "2026-03-02T02:00:01Z" }),
  },
  "processed-while-open": {
    shows: facts({ state: "processing", steps: [step({ at: LATER, state: "processed" })] }),
    not: facts({ state: "processing", steps: [step({ at: LATER, state: "processing" })] }),
  },
  "ended-without-time": {
    shows: facts({ state: "processed" }),
    not: facts({ state: "processed", steps: [step({ at: LATER, state: "processed" })] }),
  },
  "end-date-while-open": {
    shows: facts({ state: "processing", finishedAt: LATER }),
    not: facts({ state: "processed", finishedAt: LATER }),
  },
  "generic-handler": {
    shows: facts({ steps: [step({ handlerName: "Chuyên viên" })] }),
    not: facts({ steps: [step({ handlerName: "Chuyên viên Nguyễn Văn A" })] }),
  },
  "no-handler-title": {
    shows: facts({ steps: [step({ handlerTitle: null })] }),
    not: facts({ steps: [step({ handlerTitle: null }), step({})] }),
  },
  "digitised-without-file": {
    shows: facts({ components: [{ ...paper, hasFile: false }] }),
    not: facts({ components: [paper], hasDigitisedComponent: true }),
  },
  "paid-online-in-cash": {
    shows: observed(1, { paidOnline: "portal" }, { paidInCash: true }),
    not: observed(1, { paidOnline: "portal", fees: [{ code: null, amount: "8000" }] }, { paidInCash: false }),
  },
  "result-is-submitted-file": { shows: record(true, null), not: record(false, null) },
  "made-up-identity": { shows: record(null, true), not: record(null, false) },
  "submitted-at-receipt": {
    shows: facts({ channel: "online", submittedAt: RECEIVED, receivedAt: RECEIVED }),
    not: facts({ channel: "online", submittedAt: "2026-03-02T01:59:59Z", receivedAt: RECEIVED }),
  },
  "two-codes": { shows: facts({ otherCodes: ["A-1"] }), not: facts({}) },
  "handler-name-cut": {
    shows: facts({ steps: [step({ handlerName: "Nguyễn Vă..." })] }),
    not: facts({ steps: [step({ handlerName: "Nguyễn Vă" })] }),
  },
  "due-moved-after-missed": {
    shows: told([RECEIVED, { dueAt: DUE }], ["2026-03-06T02:00:00Z", { dueAt: "2026-03-10T10:00:00Z" }]),
    not: told([RECEIVED, { dueAt: DUE }], [LATER, { dueAt: "2026-03-10T10:00:00Z" }]),
  },
  "end-moved-before-due": {
    shows: told(
      ["2026-03-07T02:00:00Z", { dueAt: DUE, finishedAt: "2026-03-06T02:00:00Z" }],
      ["2026-03-08T02:00:00Z", { dueAt: DUE, finishedAt: LATER }],
    ),
    not: told(
      ["2026-03-07T02:00:00Z", { dueAt: DUE, finishedAt: "2026-03-05T09:00:00Z" }],
      ["2026-03-08T02:00:00Z", { dueAt: DUE, finishedAt: LATER }],
    ),
  },
  "supplement-not-listed": {
    shows: facts({ state: "supplement-requested", pauses: [] }),
    not: facts({ state: "supplement-requested", pauses: [{ kind: "supplement", from: LATER, until: null }] }),
  },
};

describe("detectors of single dossiers", () => {
  it("are all tried here", () => {
    const each = readIntegrity().detectors.filter((one) => one.rule.kind === "each");
    expect(Object.keys(CASES).sort()).toEqual(each.map((one) => one.id).sort());
  });

  it.each(Object.entries(CASES))(
    "%s: found where it is, with its code, and only there",
    (id, { shows, not }) => {
      const other = { ...not, facts: { ...not.facts, code: "H44.100-260302-0002" } };
      expect(gauged(id, [shows, other])).toMatchObject({
        looked: 2,
        shown: 1,
        verdict: "shown",
        examples: ["H44.100-260302-0001"],
      });
      expect(gauged(id, [other])).toMatchObject({ looked: 1, shown: 0, verdict: "clear", examples: [] });
    },
  );

  it("do not speak of what is not known", () => {
    const silent = Object.keys(CASES).filter((id) => gauged(id, [facts({})]).verdict === "too-few");
    expect(silent).toEqual(Object.keys(CASES).filter((id) => id !== "two-codes"));
  });
});
