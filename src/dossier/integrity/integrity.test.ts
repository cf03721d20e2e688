import { describe, expect, it } from "vitest";
import type { Dossier, DossierVersion, Step } from "../dossier.ts";
import { readHandlerNames } from "../handlerNames.ts";
import { nothingKnown } from "../nothingKnown.ts";
import { changeMarks } from "./changeMarks.ts";
import { integrityMarks } from "./integrityMarks.ts";
import { readIntegrity } from "./readIntegrity.ts";

const handlers = readHandlerNames();
const code = "H44.100-260302-0007";
const marksOf = (facts: Partial<Dossier>) => integrityMarks({ ...nothingKnown(code), ...facts }, handlers);
const step = (facts: Partial<Step>): Step => ({
  at: null,
  state: null,
  handlerName: "Nguyễn Văn A",
  handlerTitle: "Công chức tư pháp",
  unit: null,
  note: null,
  dueAt: null,
  ...facts,
});
const component = { code: null, hasFile: true, digitised: true, reused: null, fromStore: null };

describe("marks of one version", () => {
  it("are none where nothing is known", () => {
    expect(marksOf({})).toEqual([]);
  });

  it("show an end invented at the second of the receipt", () => {
    const receivedAt = "2026-03-02T02:00:00.000Z";
    const steps = [step({ at: "2026-03-02T02:00:00Z", state: "processed" })];
    expect(marksOf({ state: "processed", receivedAt, steps })).toEqual(["processed-step-at-receipt"]);
    expect(marksOf({ state: "processing", receivedAt, steps })).toEqual([
      "processed-step-at-receipt",
      "processed-step-while-open",
    ]);
    const later = [step({ at: "2026-03-02T02:00:01Z", state: "processed" })];
    expect(marksOf({ state: "processed", receivedAt, steps: later })).toEqual([]);
  });

  it("do not take a dossier that was opened again for one that was never handled", () => {
    const receivedAt = "2026-03-02T02:00:00.000Z";
    const ended = step({ at: "2026-03-04T02:00:00Z", state: "processed" });
    const again = step({ at: "2026-03-05T02:00:00Z", state: "processing" });
    expect(marksOf({ state: "processing", receivedAt, steps: [ended, again] })).toEqual([]);
    expect(marksOf({ state: "processing", receivedAt, steps: [ended] })).toEqual([
      "processed-step-while-open",
    ]);
  });

  it("show an end without a time, and a time without an end", () => {
    expect(marksOf({ state: "processed" })).toEqual(["ended-without-time"]);
    expect(marksOf({ state: "returned", returnedAt: "2026-03-05T02:00:00Z" })).toEqual([]);
    expect(marksOf({ state: "processing", finishedAt: "2026-03-05T02:00:00Z" })).toEqual([
      "end-date-while-open",
    ]);
  });

  it("tell a word in place of a name from a name that holds it", () => {
    expect(marksOf({ steps: [step({ handlerName: "chuyên  viên" })] })).toEqual(["generic-handler"]);
    expect(marksOf({ steps: [step({ handlerName: "Chuyên viên Nguyễn Văn A" })] })).toEqual([]);
    expect(marksOf({ steps: [step({ handlerName: `${"Nguyễn ".repeat(6)}Văn...` })] })).toEqual([
      "handler-name-cut",
    ]);
  });

  it("show that no step has a title, but not where one has", () => {
    expect(marksOf({ steps: [step({ handlerTitle: null })] })).toEqual(["no-handler-title"]);
    expect(marksOf({ steps: [step({ handlerTitle: null }), step({})] })).toEqual([]);
    expect(marksOf({ steps: [] })).toEqual([]);
  });

  it("show a supplement that is waited for and listed nowhere", () => {
    expect(marksOf({ state: "supplement-requested", pauses: [] })).toEqual(["supplement-not-listed"]);
    expect(marksOf({ state: "supplement-requested" })).toEqual([]);
    const steps = [step({ state: "supplement-requested", at: "2026-03-05T02:00:00Z" })];
    expect(marksOf({ state: "supplement-requested", pauses: [], steps })).toEqual([]);
  });

  it("show marks of digitisation that cannot be true", () => {
    expect(marksOf({ components: [{ ...component, hasFile: false }] })).toEqual(["digitised-without-file"]);
    expect(marksOf({ hasDigitisedComponent: false, components: [component] })).toEqual([
      "digitisation-contradicts",
    ]);
    expect(marksOf({ hasDigitisedComponent: true, components: [] })).toEqual(["digitisation-contradicts"]);
    expect(marksOf({ hasDigitisedComponent: true, components: [component] })).toEqual([]);
    expect(marksOf({ components: [component] })).toEqual([]);
  });

  it("show an online payment of nothing", () => {
    expect(marksOf({ paidOnline: "portal", fees: [{ code: null, amount: "0" }] })).toEqual([
      "paid-online-without-fee",
    ]);
    expect(marksOf({ paidOnline: "portal", fees: [{ code: null, amount: "8000" }] })).toEqual([]);
    expect(marksOf({ paidOnline: "portal" })).toEqual([]);
  });

  it("show an online dossier received at the second it was submitted, and a second code", () => {
    const at = "2026-03-02T02:00:00Z";
    expect(marksOf({ channel: "online", submittedAt: at, receivedAt: at })).toEqual([
      "submitted-at-receipt-second",
    ]);
    expect(marksOf({ channel: "direct", submittedAt: at, receivedAt: at })).toEqual([]);
    expect(marksOf({ otherCodes: ["A-1"] })).toEqual(["known-by-other-code"]);
  });
});

describe("marks of a change", () => {
  const version = (sourceTime: string | null, facts: Partial<Dossier>): DossierVersion => ({
    authority: "H44",
    source: "test",
    kind: "record",
    sourceTime,
    deleted: false,
    facts: { ...nothingKnown(code), ...facts },
    rawHash: "0",
  });
  const promised = version("2026-03-02T02:00:00Z", { dueAt: "2026-03-05T10:00:00Z" });
  const moved = { dueAt: "2026-03-10T10:00:00Z" };

  it("show a promise moved after it was missed, not one moved in time", () => {
    expect(changeMarks(promised, version("2026-03-06T02:00:00Z", moved))).toEqual(["due-moved-after-missed"]);
    expect(changeMarks(promised, version("2026-03-04T02:00:00Z", moved))).toEqual([]);
    expect(changeMarks(promised, version(null, moved))).toEqual([]);
    const waited = {
      ...moved,
      pauses: [{ kind: "supplement" as const, from: "2026-03-04T02:00:00Z", until: "2026-03-06T01:00:00Z" }],
    };
    expect(changeMarks(promised, version("2026-03-06T02:00:00Z", waited))).toEqual([]);
  });

  it("show an end rewritten from late to on time", () => {
    const late = version("2026-03-07T02:00:00Z", { ...promised.facts, finishedAt: "2026-03-06T02:00:00Z" });
    const again = version("2026-03-08T02:00:00Z", { ...promised.facts, finishedAt: "2026-03-05T02:00:00Z" });
    expect(changeMarks(late, again)).toEqual(["end-moved-before-due"]);
    expect(changeMarks(again, late)).toEqual([]);
  });
});

it("has words for every mark, and says what facts cannot show", () => {
  const { marks, hidden } = readIntegrity();
  expect(marks["ended-without-time"].vi).toBe("Trạng thái đã kết thúc nhưng không có thời điểm kết thúc");
  expect(hidden).toHaveLength(6);
});
