import { describe, expect, it } from "vitest";
import { addWorkingTime } from "./addWorkingTime.ts";
import { dueAtFor } from "./dueAtFor.ts";
import { isWorkingDay } from "./isWorkingDay.ts";
import { readCalendar } from "./readCalendar.ts";
import { startOfClock } from "./startOfClock.ts";
import { workingMinutesBetween } from "./workingMinutesBetween.ts";

const calendar = readCalendar();

/** "2026-03-02 08:00:00" on the clock of Việt Nam. */
const at = (clock: string) => new Date(`${clock.replace(" ", "T")}+07:00`).toISOString();
const shown = (instant: string | null) =>
  instant && new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
const minutes = (from: string, until: string, pauses: [string, string | null][] = []) =>
  workingMinutesBetween(calendar, at(from), at(until), pauses.map(asPause));
const asPause = ([from, until]: [string, string | null]) => ({ from: at(from), until: until && at(until) });
const due = (
  received: string,
  amount: number,
  unit: "hour" | "working-day" | "day" | "month",
  pauses: [string, string | null][] = [],
) => shown(dueAtFor(calendar, at(received), { amount, unit }, { pauses: pauses.map(asPause) }));

describe("workingMinutesBetween", () => {
  it("counts 450 minutes on an ordinary Monday, however wide the day is taken", () => {
    expect(minutes("2026-03-02 00:00:00", "2026-03-03 00:00:00")).toBe(450);
    expect(minutes("2026-03-02 07:30:00", "2026-03-02 17:00:00")).toBe(450);
  });

  it("ends with the minute before the close", () => {
    expect(minutes("2026-03-02 16:59:00", "2026-03-02 17:00:00")).toBe(1);
    expect(minutes("2026-03-02 16:59:00", "2026-03-02 16:59:59")).toBe(0);
    expect(minutes("2026-03-02 16:59:59", "2026-03-02 17:00:00")).toBe(1);
    expect(minutes("2026-03-02 17:00:00", "2026-03-03 07:30:00")).toBe(0);
    expect(minutes("2026-03-02 17:00:00", "2026-03-03 07:31:00")).toBe(1);
  });

  it("does not count lunch, nights, weekends", () => {
    expect(minutes("2026-03-02 11:30:00", "2026-03-02 13:30:00")).toBe(0);
    expect(minutes("2026-03-02 11:29:00", "2026-03-02 13:31:00")).toBe(2);
    expect(minutes("2026-03-06 17:00:00", "2026-03-09 07:30:00")).toBe(0);
  });

  it("counts nothing over nine days of Tết and all of a make-up Saturday", () => {
    expect(minutes("2026-02-13 17:00:00", "2026-02-23 07:30:00")).toBe(0);
    expect(minutes("2026-08-22 00:00:00", "2026-08-23 00:00:00")).toBe(450);
    expect(minutes("2026-08-31 00:00:00", "2026-09-03 00:00:00")).toBe(0);
  });

  it("crosses the end of a year", () => {
    expect(minutes("2025-12-31 16:00:00", "2026-01-05 08:30:00")).toBe(120);
  });

  it("adds up over adjacent stretches cut at any second", () => {
    const cut = "2026-03-02 10:17:43";
    const whole = minutes("2026-03-02 08:05:31", "2026-03-03 09:00:02");
    expect((minutes("2026-03-02 08:05:31", cut) ?? 0) + (minutes(cut, "2026-03-03 09:00:02") ?? 0)).toBe(
      whole,
    );
  });

  it("is negative when the end lies before the beginning", () => {
    expect(minutes("2026-03-02 09:00:00", "2026-03-02 08:00:00")).toBe(-60);
  });

  it("takes overlapping pauses off once, and only what lies within", () => {
    const day: [string, string] = ["2026-03-02 08:00:00", "2026-03-02 17:00:00"];
    expect(minutes(...day, [["2026-03-02 09:00:00", "2026-03-02 10:00:00"]])).toBe(360);
    const overlapping: [string, string][] = [
      ["2026-03-02 09:30:00", "2026-03-02 10:30:00"],
      ["2026-03-02 09:00:00", "2026-03-02 10:00:00"],
    ];
    expect(minutes(...day, overlapping)).toBe(330);
    expect(minutes(...day, [["2026-03-01 00:00:00", "2026-03-02 08:30:00"]])).toBe(390);
    expect(minutes(...day, [["2026-03-02 16:00:00", null]])).toBe(360);
    expect(minutes(...day, [["2026-03-02 10:00:00", "2026-03-02 09:00:00"]])).toBe(420);
  });

  it("knows nothing outside the covered days", () => {
    expect(minutes("2019-12-31 23:59:59", "2020-01-02 09:00:00")).toBeNull();
    expect(minutes("2020-01-01 00:00:00", "2020-01-02 09:00:00")).toBe(90);
    expect(minutes("2027-12-31 16:00:00", "2028-01-01 00:00:00")).toBe(60);
    expect(minutes("2027-12-31 16:00:00", "2028-01-01 00:00:01")).toBeNull();
  });
});

describe("startOfClock", () => {
  const start = (received: string, rule?: string) => shown(startOfClock(calendar, at(received), rule));

  it("starts at once within working hours, else with the next working hour", () => {
    expect(start("2026-03-02 16:59:59")).toBe("2026-03-02 16:59:59");
    expect(start("2026-03-02 17:00:00")).toBe("2026-03-03 07:30:00");
    expect(start("2026-03-02 06:00:00")).toBe("2026-03-02 07:30:00");
    expect(start("2026-03-02 11:30:00")).toBe("2026-03-02 13:30:00");
    expect(start("2026-02-13 23:00:00")).toBe("2026-02-23 07:30:00");
  });

  it("sends what certification receives after 15:00 to the next working day", () => {
    expect(start("2026-03-06 15:00:00", "certification")).toBe("2026-03-06 15:00:00");
    expect(start("2026-03-06 15:00:01", "certification")).toBe("2026-03-09 07:30:00");
    expect(start("2026-03-07 09:00:00", "certification")).toBe("2026-03-09 07:30:00");
  });

  it("refuses a rule that is not in the calendar", () => {
    expect(() => start("2026-03-02 08:00:00", "none")).toThrow('Không có quy tắc tiếp nhận "none"');
  });

  it("finds no start after the last working day it covers", () => {
    expect(start("2027-12-31 17:00:00")).toBeNull();
  });
});

describe("dueAtFor", () => {
  it("counts hours in working time and ends at the close, not at the next opening", () => {
    expect(due("2026-03-02 16:00:00", 1, "hour")).toBe("2026-03-02 17:00:00");
    expect(due("2026-03-02 16:00:30", 1, "hour")).toBe("2026-03-03 07:30:30");
    expect(due("2026-03-02 10:30:00", 2, "hour")).toBe("2026-03-02 14:30:00");
    expect(due("2026-02-13 16:00:00", 4, "hour")).toBe("2026-02-23 10:30:00");
  });

  it("ends n working days with the n-th working day after the receipt", () => {
    expect(due("2026-03-02 08:00:00", 3, "working-day")).toBe("2026-03-05 17:00:00");
    expect(due("2026-03-02 17:00:00", 3, "working-day")).toBe("2026-03-06 17:00:00");
    expect(due("2026-02-13 08:00:00", 1, "working-day")).toBe("2026-02-23 17:00:00");
    expect(due("2026-08-21 08:00:00", 1, "working-day")).toBe("2026-08-22 17:00:00");
  });

  it("ends a term of none with the day the clock starts", () => {
    expect(due("2026-03-02 16:59:59", 0, "working-day")).toBe("2026-03-02 17:00:00");
    expect(due("2026-03-02 17:00:00", 0, "working-day")).toBe("2026-03-03 17:00:00");
    const afterThree = dueAtFor(
      calendar,
      at("2026-03-02 15:30:00"),
      { amount: 0, unit: "working-day" },
      { reception: "certification" },
    );
    expect(shown(afterThree)).toBe("2026-03-03 17:00:00");
  });

  it("moves a last calendar day without work to the next working day", () => {
    expect(due("2026-03-02 08:00:00", 4, "day")).toBe("2026-03-06 17:00:00");
    expect(due("2026-03-02 08:00:00", 5, "day")).toBe("2026-03-09 17:00:00");
    expect(due("2026-02-10 08:00:00", 5, "day")).toBe("2026-02-23 17:00:00");
  });

  it("ends months with the same day, or the last one of a shorter month", () => {
    expect(due("2026-03-02 08:00:00", 1, "month")).toBe("2026-04-02 17:00:00");
    expect(due("2024-01-31 08:00:00", 1, "month")).toBe("2024-02-29 17:00:00");
    expect(due("2025-11-28 08:00:00", 3, "month")).toBe("2026-03-02 17:00:00");
    expect(due("2026-10-30 08:00:00", 2, "month")).toBe("2026-12-30 17:00:00");
  });

  it("counts half a day as working time and cannot break a month", () => {
    expect(due("2026-03-02 08:00:00", 0.5, "working-day")).toBe("2026-03-02 13:45:00");
    expect(due("2026-03-02 08:00:00", 1.5, "month")).toBeNull();
  });

  it("lets the clock stand still in pauses", () => {
    expect(due("2026-03-02 08:00:00", 2, "hour", [["2026-03-02 09:00:00", "2026-03-04 09:00:00"]])).toBe(
      "2026-03-04 10:00:00",
    );
    const supplement: [string, string][] = [["2026-03-03 10:00:00", "2026-03-05 09:00:00"]];
    expect(due("2026-03-02 08:00:00", 3, "working-day", supplement)).toBe("2026-03-09 17:00:00");
    expect(due("2026-03-02 08:00:00", 4, "day", supplement)).toBe("2026-03-09 17:00:00");
  });

  it("does not move for a pause that ends the same day or begins when the time is over", () => {
    expect(
      due("2026-03-02 08:00:00", 1, "working-day", [["2026-03-02 09:00:00", "2026-03-02 10:00:00"]]),
    ).toBe("2026-03-03 17:00:00");
    expect(due("2026-03-02 08:00:00", 1, "working-day", [["2026-03-03 17:00:01", null]])).toBe(
      "2026-03-03 17:00:00",
    );
    expect(due("2026-03-02 08:00:00", 1, "hour", [["2026-03-02 09:00:00", null]])).toBe(
      "2026-03-02 09:00:00",
    );
  });

  it("is not known while a pause lasts, nor beyond the covered days", () => {
    expect(due("2026-03-02 08:00:00", 1, "working-day", [["2026-03-03 17:00:00", null]])).toBeNull();
    expect(due("2026-03-02 08:00:00", 2, "hour", [["2026-03-02 09:00:00", null]])).toBeNull();
    expect(due("2027-12-31 08:00:00", 1, "working-day")).toBeNull();
    expect(due("2027-12-31 16:00:00", 2, "hour")).toBeNull();
    expect(due("2027-12-02 08:00:00", 1, "month")).toBeNull();
  });
});

describe("addWorkingTime", () => {
  it("runs from any instant without a reception rule", () => {
    const night = at("2026-03-02 22:00:00");
    expect(shown(addWorkingTime(calendar, night, { amount: 1, unit: "working-day" }))).toBe(
      "2026-03-03 17:00:00",
    );
    expect(shown(addWorkingTime(calendar, night, { amount: 1, unit: "hour" }))).toBe("2026-03-03 08:30:00");
    expect(shown(addWorkingTime(calendar, night, { amount: 0, unit: "hour" }))).toBe("2026-03-02 22:00:00");
    expect(shown(addWorkingTime(calendar, night, { amount: 0, unit: "day" }))).toBe("2026-03-03 17:00:00");
  });

  it("throws on a negative amount", () => {
    expect(() => addWorkingTime(calendar, at("2026-03-02 08:00:00"), { amount: -1, unit: "day" })).toThrow(
      RangeError,
    );
  });
});

describe("isWorkingDay", () => {
  it("follows holidays, swaps and weekends", () => {
    expect(isWorkingDay(calendar, "2024-05-04")).toBe(true);
    expect(isWorkingDay(calendar, "2024-04-29")).toBe(false);
    expect(isWorkingDay(calendar, "2024-05-05")).toBe(false);
    expect(isWorkingDay(calendar, "2024-05-06")).toBe(true);
    expect(isWorkingDay(calendar, "2028-01-01")).toBeNull();
  });
});
