import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier.ts";
import { nothingKnown } from "../nothingKnown.ts";
import type { KnownAround } from "./derivedFacts.ts";
import { deriveFacts } from "./deriveFacts.ts";
import { readDerivation } from "./readDerivation.ts";

const derivation = readDerivation("H99");
const derived = (facts: Partial<Dossier>, around: Partial<KnownAround> = {}) =>
  deriveFacts({ ...nothingKnown("H99.1-260302-0001"), ...facts }, derivation, {
    knownFrom: "2026-04-01T01:00:00.000Z",
    procedure: null,
    dissatisfied: false,
    ...around,
  });
const days = (facts: Partial<Dossier>) => {
  const { openedDay, closedDay } = derived(facts);
  return [openedDay, closedDay];
};
const ended = { state: "returned", receivedAt: "2026-03-02T02:00:00Z" } as const;

describe("the days of a dossier", () => {
  it("are those on which something happened to it, in Việt Nam", () => {
    const facts = { ...ended, submittedAt: "2026-03-01T17:00:00Z", dueAt: "2026-03-20T10:00:00Z" };
    expect(
      days({ ...facts, finishedAt: "2026-03-05T16:59:59Z", returnedAt: "2026-03-05T17:00:00Z" }),
    ).toEqual(["2026-03-02", "2026-03-06"]);
    const step = { handlerName: null, handlerTitle: null, unit: null, note: null, dueAt: null, state: null };
    const steps = [
      { ...step, at: "2026-02-28T03:00:00Z" },
      { ...step, at: "2026-03-09T03:00:00Z" },
    ];
    expect(days({ ...facts, finishedAt: "2026-03-05T03:00:00Z", steps })).toEqual([
      "2026-02-28",
      "2026-03-09",
    ]);
  });

  it("have no end while it is open, waits for the citizen, or nobody tells its state", () => {
    expect(days({ ...ended, state: "processing" })).toEqual(["2026-03-02", "infinity"]);
    expect(days({ ...ended, state: "supplement-requested" })).toEqual(["2026-03-02", "infinity"]);
    expect(days({ receivedAt: "2026-03-02T02:00:00Z" })).toEqual(["2026-03-02", "infinity"]);
  });

  it("reach to where it became known when it ended at a time nobody tells, and begin there when nothing is told", () => {
    expect(days(ended)).toEqual(["2026-03-02", "2026-04-01"]);
    expect(days({})).toEqual(["2026-04-01", "infinity"]);
  });
});

describe("receipt and end", () => {
  it("are those of the standard rule when the version became known", () => {
    expect(derived({ ...ended, finishedAt: "2026-03-05T03:00:00+07:00" })).toMatchObject({
      wasReceived: true,
      isOpen: false,
      endedAt: "2026-03-04T20:00:00.000Z",
    });
    expect(derived({ ...ended, state: "supplement-requested" })).toMatchObject({
      isOpen: true,
      endedAt: null,
    });
    expect(derived(ended)).toMatchObject({ isOpen: false, endedAt: null });
    expect(derived({ state: "registered" })).toMatchObject({ wasReceived: false, isOpen: true });
    expect(derived({})).toMatchObject({ wasReceived: null, isOpen: null, endedAt: null });
  });
});

it("takes from the catalogue what it tells, and how long the dossier may take", () => {
  const open = { ...ended, state: "processing", pauses: [] } as const;
  const always = [{ from: Date.parse(open.receivedAt), until: Number.POSITIVE_INFINITY }];
  expect(derived(open)).toMatchObject({
    returnsPaper: null,
    procedureChargesFee: null,
    late: [[]],
    lateUnknown: [always],
  });
  const terms = [{ channel: null, amount: "2", unit: "working-day", fees: [] }] as const;
  const procedure = { terms, chargesFee: false, returnsPaper: true };
  expect(derived(open, { procedure, dissatisfied: true })).toMatchObject({
    returnsPaper: true,
    procedureChargesFee: false,
    dissatisfied: true,
    late: [[{ from: Date.parse("2026-03-04T10:01:00Z"), until: Number.POSITIVE_INFINITY }]],
    lateUnknown: [[]],
  });
});

it("keeps a rule only for the authorities it names, its causes apart where it has several", () => {
  expect(derivation.marks.map(({ rule, cause }) => [rule, cause])).toEqual([["formula-document", null]]);
  expect(readDerivation("H53").marks.map(({ rule, cause }) => [rule, cause])).toEqual([
    ["dispatch-ben-cau", null],
    ["dispatch-ben-cau", "missing-publication"],
    ["dispatch-ben-cau", "missing-handler"],
    ["dispatch-ben-cau", "later-than-due"],
    ["dispatch-ben-cau", "due-longer-than-process"],
    ["formula-document", null],
  ]);
  expect(readDerivation("H53").marks.at(-1)?.hash).toBe(derivation.marks[0]?.hash);
});
