import { describe, expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { Dossier, Step } from "../dossier.ts";
import { readHandlerNames } from "../handlerNames.ts";
import { nothingKnown } from "../nothingKnown.ts";
import { lateCauses } from "./lateCauses.ts";
import type { LatenessContext } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { readLatenessRule } from "./readLatenessRule.ts";

const rule = readLatenessRule("dispatch-ben-cau");
const handlers = readHandlerNames();
const october: LatenessContext = {
  calendar: readCalendar(),
  periodEnd: "2023-11-01T00:00:00+07:00",
  now: "2023-11-02T16:30:00+07:00",
  maximumTime: null,
  publishedProcessTime: { amount: 3, unit: "working-day" },
};

/** A time in Việt Nam in October 2023. The 2nd is a Monday. */
const on = (day: number, time = "17:00:00") => `2023-10-${String(day).padStart(2, "0")}T${time}+07:00`;
const step = (facts: Partial<Step> = {}): Step => ({
  at: on(2, "09:00:00"),
  state: "accepted",
  handlerName: "Nguyễn Văn A",
  handlerTitle: "Công chức tư pháp - hộ tịch",
  unit: null,
  note: "Tiếp nhận hồ sơ",
  dueAt: null,
  ...facts,
});
const spotless: Dossier = {
  ...nothingKnown("000.25.31.H53-231002-0007"),
  state: "processed",
  receivedAt: on(2, "09:00:00"),
  dueAt: on(5),
  finishedAt: on(5),
  pauses: [],
  steps: [step()],
};
const judge = (
  facts: Partial<Dossier>,
  more: Partial<LatenessContext> = {},
  causes: LatenessRule["causes"] = rule.causes,
) => lateCauses({ ...spotless, ...facts }, { ...rule, causes }, { ...october, ...more }, handlers);
/** The answer, and what each cause holds, in the rule's order. */
const told = (...args: Parameters<typeof judge>) => {
  const { answer, causes } = judge(...args);
  return [answer, ...causes.map((it) => `${it.cause}: ${it.holds}`)];
};
const not = {
  publication: "missing-publication: no",
  handler: "missing-handler: no",
  due: "later-than-due: no",
  process: "due-longer-than-process: no",
};

it("finds no cause with a dossier that is shown, named, on time and promised as published", () => {
  expect(told({})).toEqual(["on-time", not.publication, not.handler, not.due, not.process]);
});

describe("each cause by itself makes the dossier late", () => {
  it("handling that is not shown", () => {
    const steps = [step(), step({ note: null })];
    expect(told({ steps })).toEqual(["late", "missing-publication: yes", not.handler, not.due, not.process]);
    expect(judge({ steps }).causes[0]?.because[0]?.facts).toMatchObject({ step: "2", missing: "note" });
  });

  it("a handler without a name or a title, and a word in place of a name", () => {
    for (const lacking of [{ handlerName: null }, { handlerTitle: null }, { handlerName: "CHUYÊN VIÊN" }])
      expect(told({ steps: [step(lacking)] })).toEqual([
        "late",
        not.publication,
        "missing-handler: yes",
        not.due,
        not.process,
      ]);
    expect(told({ steps: [step({ handlerName: "Chuyên viên Nguyễn Văn A" })] })[0]).toBe("on-time");
  });

  it("an end on the day after the slip's, not in the evening of its day", () => {
    expect(told({ finishedAt: on(5, "23:59:00") })[0]).toBe("on-time");
    expect(told({ finishedAt: on(6, "00:01:00") })).toEqual([
      "late",
      not.publication,
      not.handler,
      "later-than-due: yes",
      not.process,
    ]);
  });

  it("a slip longer than the published process", () => {
    expect(told({ dueAt: on(6) })).toEqual([
      "late",
      not.publication,
      not.handler,
      not.due,
      "due-longer-than-process: yes",
    ]);
    const pauses = [{ kind: "supplement", from: on(3), until: on(4) }] as const;
    expect(told({ dueAt: on(6), pauses })[0]).toBe("on-time");
  });
});

it("counts a dossier with all four causes once and lists them all", () => {
  const facts = { steps: [], dueAt: on(6), finishedAt: on(9) };
  expect(told(facts)).toEqual([
    "late",
    "missing-publication: yes",
    "missing-handler: yes",
    "later-than-due: yes",
    "due-longer-than-process: yes",
  ]);
});

it("asks only for the causes a rule names", () => {
  expect(told({ steps: [], dueAt: on(6), finishedAt: on(6) }, {}, { "later-than-due": {} })).toEqual([
    "on-time",
    not.due,
  ]);
});

it("may call a slip that is shorter than the process a mismatch", () => {
  const different = { "due-longer-than-process": { when: "different" } } as const;
  const shorter = { dueAt: on(4), finishedAt: on(4) };
  expect(told(shorter)[0]).toBe("on-time");
  expect(told(shorter, {}, different)).toEqual(["late", "due-longer-than-process: yes"]);
  expect(told({}, {}, different)).toEqual(["on-time", not.process]);
});

describe("what is not known", () => {
  it("stays unknown cause by cause, and leaves a dossier late that is late by another", () => {
    expect(told({ steps: null, dueAt: null })).toEqual([
      "unknown",
      "missing-publication: unknown",
      "missing-handler: unknown",
      "later-than-due: unknown",
      "due-longer-than-process: unknown",
    ]);
    expect(told({ steps: null, finishedAt: on(9) })[0]).toBe("late");
    expect(told({}, { publishedProcessTime: null })).toEqual([
      "unknown",
      not.publication,
      not.handler,
      not.due,
      "due-longer-than-process: unknown",
    ]);
  });

  it("of a receipt leaves the dossier unknown whatever its causes", () => {
    expect(told({ state: "withdrawn", receivedAt: null, finishedAt: null, steps: [] })[0]).toBe("unknown");
  });
});

it("says nothing of a dossier that was not received", () => {
  expect(judge({ state: "not-accepted", receivedAt: null })).toEqual({ answer: "out", causes: [] });
});

it("sees only the steps taken by the moment of judging", () => {
  const later = step({ at: "2023-11-03T09:00:00+07:00", handlerName: null });
  expect(told({ steps: [step(), later] })[0]).toBe("on-time");
  expect(
    told({ steps: [step(), later] }, { periodEnd: "2023-12-01T00:00:00+07:00", now: later.at ?? "" })[0],
  ).toBe("late");
});
