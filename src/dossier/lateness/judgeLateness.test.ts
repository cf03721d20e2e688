import { describe, expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { Dossier, Pause, Step } from "../dossier.ts";
import { nothingKnown } from "../nothingKnown.ts";
import { judgeLateness } from "./judgeLateness.ts";
import type { LatenessContext } from "./latenessContext.ts";
import type { LatenessRule } from "./latenessRule.ts";
import { readLatenessRule } from "./readLatenessRule.ts";

const rule = readLatenessRule("formula-document");
const march: LatenessContext = {
  calendar: readCalendar(),
  periodEnd: "2026-04-01T00:00:00+07:00",
  now: "2026-04-10T09:00:00+07:00",
  maximumTime: null,
  publishedProcessTime: null,
};

/** A time in Việt Nam, day and hour of March 2026. The 2nd is a Monday. */
const on = (day: number, time = "17:00:00") => `2026-03-${String(day).padStart(2, "0")}T${time}+07:00`;
const asked = (from: string, until: string | null): Pause => ({ kind: "supplement", from, until });
const step = (at: string, state: Step["state"]): Step => ({
  at,
  state,
  handlerName: null,
  handlerTitle: null,
  unit: null,
  note: null,
  dueAt: null,
});

const dossier = (facts: Partial<Dossier>): Dossier => ({
  ...nothingKnown("H44.100-260302-0007"),
  state: "processed",
  receivedAt: on(2, "09:00:00"),
  dueAt: on(5),
  pauses: [],
  ...facts,
});
const judge = (
  facts: Partial<Dossier>,
  more: Partial<LatenessContext> = {},
  by: Partial<LatenessRule> = {},
) => judgeLateness(dossier(facts), { ...rule, ...by }, { ...march, ...more });
const answer = (...args: Parameters<typeof judge>) => judge(...args).answer;

describe("an end", () => {
  it("is on time in the minute of the promise and late in the next one", () => {
    expect(answer({ finishedAt: on(5, "17:00:59") })).toBe("on-time");
    expect(answer({ finishedAt: on(5, "17:01:00") })).toBe("late");
  });

  it("is on time until 23:59 of the same day when days are compared", () => {
    expect(answer({ finishedAt: on(5, "23:59:59") }, {}, { level: "day" })).toBe("on-time");
    expect(answer({ finishedAt: on(6, "00:01:00") }, {}, { level: "day" })).toBe("late");
    expect(answer({ finishedAt: on(5, "23:59:59") })).toBe("late");
  });

  it("is compared by the minute when it is judged on the stroke of midnight, which nobody wrote down", () => {
    const midnight = { now: on(6, "00:00:00"), periodEnd: "2026-04-01T00:00:00+07:00" };
    const facts = {
      state: "processing",
      dueAt: on(5, "22:00:00"),
      pauses: [asked(on(3, "09:00:00"), on(3, "10:00:00"))],
    } as const;
    expect(answer(facts, midnight)).toBe("late");
    expect(answer(facts, { ...midnight, now: on(5, "23:00:59") })).toBe("on-time");
  });

  it("is compared by day where a day was written without a time", () => {
    expect(answer({ dueAt: on(5, "00:00:00"), finishedAt: on(5, "16:00:00") })).toBe("on-time");
    expect(answer({ dueAt: on(5, "00:00:00"), finishedAt: on(6, "08:00:00") })).toBe("late");
    expect(answer({ dueAt: on(5, "10:00:00"), finishedAt: on(5, "00:00:00") })).toBe("on-time");
  });

  it("is the processing, before the return", () => {
    const facts = { state: "returned", finishedAt: on(5), returnedAt: on(9) } as const;
    expect(judge(facts)).toMatchObject({ answer: "on-time", endAt: new Date(on(5)).toISOString() });
    expect(answer({ ...facts, finishedAt: null })).toBe("late");
  });

  it("is not known where a final state has no time, unless the promise still stands when judged", () => {
    expect(judge({})).toMatchObject({ answer: "unknown", endAt: null });
    expect(answer({ dueAt: "2026-04-02T17:00:00+07:00" })).toBe("on-time");
    expect(answer({ receivedAt: on(6), dueAt: on(5) })).toBe("late");
  });

  it("comes from the steps where the record has none: the first of the last run of final states", () => {
    const steps = [
      step(on(3), "processed"),
      step(on(4), "processing"),
      step(on(5), "processed"),
      step(on(6), "processed"),
      step(on(9), "returned"),
    ];
    expect(judge({ steps })).toMatchObject({ answer: "on-time", endAt: new Date(on(5)).toISOString() });
    expect(answer({ steps, state: null, pauses: null })).toBe("on-time");
  });

  it("that was taken back is none", () => {
    const steps = [step(on(3), "processed")];
    expect(answer({ state: "processing", steps })).toBe("late");
    expect(answer({ state: "processing", steps, dueAt: on(31, "23:59:00") })).toBe("on-time");
  });
});

describe("receipt", () => {
  it("is what counts a dossier: one refused before it is out", () => {
    const refused = { state: "not-accepted", receivedAt: null, refusedAt: on(3) } as const;
    expect(judge(refused)).toEqual({
      answer: "out",
      endAt: null,
      because: [{ clause: "received", holds: "no", facts: { receivedAt: null, state: "not-accepted" } }],
    });
    expect(answer({ ...refused, receivedAt: on(2) })).toBe("on-time");
    expect(answer({ ...refused, receivedAt: on(2), refusedAt: on(6) })).toBe("late");
  });

  it("that comes after the period leaves the dossier out of it", () => {
    expect(answer({ receivedAt: "2026-04-01T00:00:00+07:00" })).toBe("out");
    expect(answer({ state: "registered", receivedAt: null })).toBe("out");
  });

  it("of a dossier withdrawn without a receipt time shows in what was done before", () => {
    const withdrawn = { state: "withdrawn", receivedAt: null } as const;
    expect(answer({ ...withdrawn, steps: [step(on(3), "withdrawn")] })).toBe("unknown");
    const steps = [step(on(2), "accepted"), step(on(3), "withdrawn")];
    expect(answer({ ...withdrawn, steps })).toBe("on-time");
    expect(answer({ ...withdrawn, steps, dueAt: on(2) })).toBe("late");
  });
});

describe("an open dossier", () => {
  it("is judged at the last minute of the period", () => {
    const open = { state: "processing" } as const;
    expect(answer({ ...open, dueAt: on(31, "23:59:00") })).toBe("on-time");
    expect(answer({ ...open, dueAt: on(31, "23:58:00") })).toBe("late");
    expect(answer({ ...open, dueAt: on(31, "08:00:00") }, {}, { level: "day" })).toBe("on-time");
    expect(judge(open).endAt).toBe("2026-03-31T16:59:59.999Z");
  });

  it("is judged now while the period runs", () => {
    const open = { state: "processing", dueAt: on(20) } as const;
    expect(answer(open, { now: on(20) })).toBe("on-time");
    expect(answer(open, { now: on(20, "17:01:00") })).toBe("late");
  });

  it("stays open for a period that was over when it ended", () => {
    const ended = { finishedAt: "2026-04-03T09:00:00+07:00", dueAt: "2026-04-02T17:00:00+07:00" };
    expect(answer(ended)).toBe("on-time");
    expect(answer(ended, { periodEnd: "2026-05-01T00:00:00+07:00" })).toBe("late");
  });

  it("whose state is not known may have ended", () => {
    expect(answer({ state: null, pauses: null })).toBe("unknown");
    expect(answer({ state: null, dueAt: on(31, "23:59:59"), pauses: null })).toBe("unknown");
    expect(answer({ state: null, dueAt: on(31, "23:59:59") })).toBe("on-time");
  });
});

describe("a supplement", () => {
  it("is taken off the time: to the minute of the promise and not past it", () => {
    const pauses = [asked(on(3), on(4))];
    expect(answer({ pauses, finishedAt: on(6, "17:00:00") })).toBe("on-time");
    expect(answer({ pauses, finishedAt: on(6, "17:01:00") })).toBe("late");
    expect(
      answer({ pauses, finishedAt: on(6) }, {}, { pauses: { ...rule.pauses, slip: "already-in" } }),
    ).toBe("late");
  });

  it("over the due time counts only until the end, overlapping ones once", () => {
    expect(answer({ pauses: [asked(on(5), on(9))], finishedAt: on(9) })).toBe("on-time");
    expect(answer({ pauses: [asked(on(5, "17:01:00"), on(9))], finishedAt: on(9) })).toBe("late");
    expect(answer({ pauses: [asked(on(3), on(4)), asked(on(3), on(4))], finishedAt: on(7) })).toBe("late");
    expect(answer({ pauses: [asked(on(3), on(4)), asked(on(4), on(5))], finishedAt: on(7) })).toBe("on-time");
  });

  it("that is waited for ends the clock at its request", () => {
    const waiting = { state: "supplement-requested", pauses: [asked(on(5), null)] } as const;
    expect(judge(waiting)).toMatchObject({ answer: "on-time", endAt: new Date(on(5)).toISOString() });
    expect(answer({ ...waiting, pauses: [asked(on(6), null)] })).toBe("late");
    expect(answer({ ...waiting, pauses: null, steps: [step(on(4), "supplement-requested")] })).toBe(
      "on-time",
    );
    const notEnding = { supplement: { ...rule.supplement, waitingEnds: false } };
    expect(answer(waiting, {}, notEnding)).toBe("on-time");
    expect(answer({ ...waiting, pauses: [asked(on(6), null)] }, {}, notEnding)).toBe("late");
  });

  it("was waited for at the end of the period though it came later", () => {
    const pauses = [asked(on(5), "2026-04-02T09:00:00+07:00")];
    const facts = { pauses, finishedAt: "2026-04-03T09:00:00+07:00" };
    expect(judge(facts)).toMatchObject({ answer: "on-time", endAt: new Date(on(5)).toISOString() });
  });

  it("makes the dossier late by two requests that are unfinished, not by two that are finished", () => {
    const twice = [asked(on(3), null), asked(on(4), null)];
    expect(answer({ state: "supplement-requested", pauses: twice })).toBe("late");
    const once = [asked(on(3), on(4)), asked(on(5), null)];
    expect(answer({ state: "supplement-requested", pauses: once })).toBe("on-time");
    const any = { supplement: { ...rule.supplement, repeatedIsLate: "any" } } as const;
    expect(answer({ state: "supplement-requested", pauses: once }, {}, any)).toBe("late");
    const never = { supplement: { ...rule.supplement, repeatedIsLate: "never" } } as const;
    expect(answer({ state: "supplement-requested", pauses: twice }, {}, never)).toBe("on-time");
  });

  it("that nobody says was finished may have lasted until the end", () => {
    const pauses = [asked(on(4), null)];
    expect(answer({ pauses, finishedAt: on(9) })).toBe("unknown");
    expect(answer({ pauses, finishedAt: on(5) })).toBe("on-time");
    expect(answer({ pauses: [asked(on(6), null)], finishedAt: on(9) })).toBe("late");
    expect(answer({ pauses: [asked(on(6), on(4))], finishedAt: on(9) })).toBe("late");
  });

  it("of which nothing is known leaves a late end unknown and an early one on time", () => {
    expect(answer({ pauses: null, finishedAt: on(6) })).toBe("unknown");
    expect(answer({ pauses: null, finishedAt: on(5) })).toBe("on-time");
    expect(answer({ pauses: null, steps: [step(on(2), "accepted")], finishedAt: on(6) })).toBe("late");
    expect(answer({ state: "supplement-requested", pauses: [] })).toBe("unknown");
  });
});

describe("without a promise", () => {
  const open = { dueAt: null, receivedAt: on(2, "09:00:00") } as const;
  const maximumTime = { amount: 3, unit: "working-day" } as const;

  it("the procedure's maximum time is the promise", () => {
    expect(answer({ ...open, finishedAt: on(5) }, { maximumTime })).toBe("on-time");
    expect(answer({ ...open, finishedAt: on(5, "17:01:00") }, { maximumTime })).toBe("late");
    expect(answer({ ...open, pauses: [asked(on(3), on(4))], finishedAt: on(6) }, { maximumTime })).toBe(
      "on-time",
    );
    expect(answer({ ...open, pauses: null, finishedAt: on(6) }, { maximumTime })).toBe("unknown");
  });

  it("and without a maximum time, or beyond the calendar, nothing can be said", () => {
    expect(answer({ ...open, finishedAt: on(3) })).toBe("unknown");
    const long = { amount: 30_000, unit: "working-day" } as const;
    expect(answer({ ...open, finishedAt: on(3) }, { maximumTime: long })).toBe("unknown");
    expect(answer({ ...open, receivedAt: null, finishedAt: on(3) }, { maximumTime })).toBe("unknown");
  });

  it("a rule may call it on time", () => {
    expect(answer({ ...open, finishedAt: on(30) }, {}, { withoutDue: "on-time" })).toBe("on-time");
  });
});

it("tells every clause with the facts that decided it", () => {
  const { because } = judge({ pauses: [asked(on(3), on(4))], finishedAt: on(9) });
  const utc = (day: number, time?: string) => new Date(on(day, time)).toISOString();
  expect(because).toEqual([
    { clause: "received", holds: "yes", facts: { receivedAt: on(2, "09:00:00"), state: "processed" } },
    { clause: "repeated-requests", holds: "no", facts: { requests: "1", unfinished: "0" } },
    {
      clause: "ended",
      holds: "yes",
      facts: { is: "ended", state: "processed", endAt: utc(9), judgedAt: "2026-03-31T16:59:59.999Z" },
    },
    { clause: "due-known", holds: "yes", facts: { dueAt: utc(5) } },
    { clause: "standstill", holds: "yes", facts: { minutes: "1440" } },
    { clause: "within-due", holds: "no", facts: { end: utc(8), dueAt: utc(5), level: "minute" } },
  ]);
});
