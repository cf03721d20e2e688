import { expect, it } from "vitest";
import { clockInVietnam, dayInVietnam } from "./instant.ts";

const calendar = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

it("tells the time in Việt Nam as the calendar of the time zone does, in every year since 1900", () => {
  const from = Date.parse("1900-01-01T00:00:00Z");
  const until = Date.parse("2200-01-01T00:00:00Z");
  let checked = 0;
  // Steps of no whole number of hours or days, so that every time of day comes by.
  for (let time = from; time < until; time += 12_345_678_901) {
    const { year, month, day, hour, minute } = clockInVietnam(new Date(time).toISOString());
    expect(`${year}-${month}-${day} ${hour}:${minute}`).toBe(calendar.format(time));
    checked += 1;
  }
  expect(checked).toBeGreaterThan(700);
});

it("ends a day at midnight in Việt Nam", () => {
  expect(dayInVietnam("2023-10-31T16:59:59.999Z")).toBe("2023-10-31");
  expect(dayInVietnam("2023-11-01T00:00+07:00")).toBe("2023-11-01");
  expect(dayInVietnam("2023-12-31T17:00:00Z")).toBe("2024-01-01");
});
