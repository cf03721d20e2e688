import { describe, expect, it } from "vitest";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import type { Dossier, Step } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { readRiskRules } from "./readRiskRules.ts";
import { type RiskSubject, risksOf } from "./risksOf.ts";

const derivation = readDerivation("H99");
const rules = readRiskRules();
const on = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+07:00`).toISOString();

const step: Step = {
  at: on("2026-03-02 09:00"),
  state: "processing",
  handlerName: "Nguyễn Văn A",
  handlerTitle: "Công chức tư pháp",
  unit: null,
  note: null,
  dueAt: null,
};
const paper = { code: null, hasFile: true, digitised: true, reused: null, fromStore: null };
/** Nothing is wrong with it on the morning of 4 March. */
const SOUND = {
  state: "processing",
  channel: "online",
  receivedAt: on("2026-03-02 09:00"),
  dueAt: on("2026-03-20 17:00"),
  pauses: [],
  steps: [step],
  components: [paper],
  results: [],
  fees: [{ code: null, amount: "8000" }],
} as const satisfies Partial<Dossier>;
const PROCEDURE = {
  terms: [{ channel: null, amount: "20", unit: "working-day", fees: [] }],
  chargesFee: true,
  returnsPaper: true,
} as const;

const found = (facts: Partial<Dossier>, around: Partial<RiskSubject> = {}, at = "2026-03-04 08:00") => {
  const dossier = { ...nothingKnown("H99.1-260302-0001"), ...SOUND, ...facts };
  const subject = { facts: dossier, knownFrom: on("2026-03-03 08:00"), procedure: PROCEDURE, ...around };
  return risksOf(subject, rules, derivation, on(at));
};
const kinds = (...asked: Parameters<typeof found>) => found(...asked)?.kinds;

describe("the risks of a dossier", () => {
  it("are none while all is well", () => {
    expect(kinds({})).toEqual([]);
  });

  it("begin when no more working time is left than counts as soon", () => {
    // 960 minutes: half an hour, an afternoon of 210, a day of 450, a morning of 240 and half an hour.
    const dueAt = on("2026-03-06 14:00");
    const lately = { knownFrom: on("2026-03-04 07:30") };
    expect(found({ dueAt }, lately, "2026-03-04 10:59")).toMatchObject({ left: { minutes: 961 }, kinds: [] });
    expect(kinds({ dueAt }, lately, "2026-03-04 11:00")).toEqual(["due-soon"]);
    expect(kinds({ dueAt }, lately, "2026-03-06 14:00")).toEqual(["due-soon"]);
    expect(kinds({ dueAt }, lately, "2026-03-06 14:01")).toEqual(["overdue"]);
  });

  it("leave out the time of a dossier that waits for the citizen", () => {
    const pauses = [{ kind: "supplement", from: on("2026-03-03 09:00"), until: null }] as const;
    const waiting = { state: "supplement-requested", pauses, dueAt: on("2026-03-20 17:00") } as const;
    expect(kinds(waiting, { knownFrom: on("2026-03-30 08:00") }, "2026-03-30 09:00")).toEqual([]);
  });

  it("are a step without a name or title, or with a word in place of a name", () => {
    expect(kinds({ steps: [{ ...step, handlerTitle: null }] })).toEqual(["missing-handler"]);
    expect(kinds({ steps: [{ ...step, handlerName: "Chuyên viên" }] })).toEqual(["missing-handler"]);
    expect(kinds({ steps: [] })).toEqual(["missing-handler"]);
    expect(kinds({ steps: null })).toEqual([]);
  });

  it("are a promise longer than the published process, as far as that is known", () => {
    const terms = [{ channel: null, amount: "5", unit: "working-day", fees: [] }] as const;
    expect(kinds({}, { procedure: { ...PROCEDURE, terms } })).toEqual(["due-longer-than-process"]);
    expect(kinds({}, { procedure: { ...PROCEDURE, terms: null } })).toEqual([]);
  });

  it("are papers without a file, not papers nobody tells of", () => {
    expect(kinds({ components: [{ ...paper, hasFile: false }] })).toEqual(["component-not-digitised"]);
    expect(kinds({ components: [paper, { ...paper, hasFile: false }] })).toEqual([]);
    expect(kinds({ components: [{ ...paper, hasFile: null }] })).toEqual([]);
    expect(kinds({ components: null })).toEqual([]);
  });

  it("are fees that are lacking where the procedure charges one", () => {
    expect(kinds({ fees: null })).toEqual(["fee-data-missing"]);
    expect(kinds({ fees: [] })).toEqual(["fee-data-missing"]);
    expect(kinds({ fees: [{ code: null, amount: "0" }] })).toEqual([]);
    expect(kinds({ fees: null }, { procedure: { ...PROCEDURE, chargesFee: null } })).toEqual([]);
  });

  it("are silence of the source, in working hours", () => {
    const knownFrom = on("2026-03-06 16:00");
    expect(kinds({}, { knownFrom }, "2026-03-09 16:00")).toEqual([]);
    expect(kinds({}, { knownFrom }, "2026-03-12 09:00")).toContain("not-synchronised");
  });

  it("are, after the end, the files that can still be attached before the result is handed over", () => {
    const handled = { state: "processed", finishedAt: on("2026-03-04 07:45") } as const;
    expect(found(handled)).toMatchObject({ left: { stands: "ended" }, kinds: ["no-result-file"] });
    expect(kinds({ ...handled, results: [{ code: null, hasFile: true }] })).toEqual([]);
    expect(kinds(handled, { procedure: { ...PROCEDURE, returnsPaper: false } })).toEqual([]);
    expect(found({ ...handled, state: "returned", returnedAt: on("2026-03-04 07:50") })).toBeNull();
    expect(found(handled, {}, "2026-04-01 08:00")).toBeNull();
  });

  it("are not asked of what has not been received", () => {
    expect(found({ state: "registered", receivedAt: null, steps: [] })).toBeNull();
  });
});

it("every kind says what to do and where it comes from", () => {
  for (const { title, toDo, source } of Object.values(rules.kinds))
    expect([title.vi, title.en, toDo.vi, toDo.en, source].every((it) => it.length > 3)).toBe(true);
  expect(rules.reschedule).toMatchObject({ most: 1, daysBefore: 1 });
});
