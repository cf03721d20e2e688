import { expect, it } from "vitest";
import { lastWorkingMoment } from "./lastWorkingMoment.ts";
import { readCalendar } from "./readCalendar.ts";

const calendar = readCalendar();
const on = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+07:00`).toISOString();

it.each([
  ["2026-03-09 10:00", "2026-03-09 10:00"],
  ["2026-03-09 12:00", "2026-03-09 11:30"],
  ["2026-03-08 10:00", "2026-03-06 17:00"],
  ["2026-03-09 07:30", "2026-03-06 17:00"],
  ["2026-05-03 23:00", "2026-04-29 17:00"],
])("the last working moment not after %s is %s", (at, last) => {
  expect(lastWorkingMoment(calendar, on(at))).toBe(on(last));
});

it("is not known outside the covered days", () => {
  expect(lastWorkingMoment(calendar, "1999-01-01T00:00:00.000Z")).toBeNull();
});
