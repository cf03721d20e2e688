import { describe, expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { Dossier } from "./dossier.ts";
import { nothingKnown } from "./nothingKnown.ts";
import { rescheduleOf } from "./reschedule.ts";

const calendar = readCalendar();
const rule = { most: 1, daysBefore: 1 };
const on = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+07:00`).toISOString();
const asked = (facts: Partial<Dossier>, promises: readonly string[], at: string) =>
  rescheduleOf(
    { ...nothingKnown("H99.1-260302-0001"), pauses: [], ...facts },
    promises.map(on),
    rule,
    calendar,
    on(at),
  );

describe("a new date", () => {
  it("is allowed until the last working moment a day before the promise", () => {
    const due = { dueAt: on("2026-03-09 10:00") };
    const until = on("2026-03-06 17:00");
    expect(asked(due, ["2026-03-09 10:00"], "2026-03-06 16:00")).toEqual({
      may: true,
      until,
      moved: 0,
      why: "in-time",
    });
    expect(asked(due, ["2026-03-09 10:00"], "2026-03-06 17:00").may).toBe(true);
    expect(asked(due, ["2026-03-09 10:00"], "2026-03-07 08:00")).toEqual({
      may: false,
      until,
      moved: 0,
      why: "too-late",
    });
  });

  it("may be given through the day before one that is promised without a time", () => {
    const { until } = asked({ dueAt: on("2026-03-11 00:00") }, ["2026-03-11 00:00"], "2026-03-06 16:00");
    expect(until).toBe(on("2026-03-10 17:00"));
  });

  it("is given once", () => {
    const due = { dueAt: on("2026-03-11 10:00") };
    const promises = ["2026-03-09 10:00", "2026-03-09 10:00", "2026-03-11 10:00"];
    expect(asked(due, promises, "2026-03-06 16:00")).toMatchObject({
      may: false,
      moved: 1,
      why: "moved-before",
    });
  });

  it("that a standstill brought is nobody's apology", () => {
    const pauses = [
      { kind: "supplement", from: on("2026-03-03 09:00"), until: on("2026-03-05 09:00") },
    ] as const;
    const due = { dueAt: on("2026-03-11 10:00"), pauses };
    expect(asked(due, ["2026-03-09 10:00", "2026-03-11 10:00"], "2026-03-06 16:00")).toMatchObject({
      may: true,
      moved: 0,
    });
  });

  it("needs a date that was promised", () => {
    expect(asked({}, [], "2026-03-06 16:00")).toEqual({ may: false, until: null, moved: 0, why: "no-slip" });
  });
});
