import { expect, it } from "vitest";
import { instantOf, senderTime } from "./instants.ts";

it("writes instants as Date does, whole seconds", () => {
  for (const time of [0, 1_700_000_000_999, Date.UTC(2024, 1, 29, 23, 59, 59), Date.UTC(1999, 11, 31)])
    expect(instantOf(time)).toBe(new Date(Math.floor(time / 1000) * 1000).toISOString());
});

it("writes sender's times on the clock of Việt Nam, over midnight, month and year", () => {
  expect(senderTime("2023-10-25T02:03:04.000Z")).toBe("20231025090304");
  expect(senderTime("2024-02-28T17:00:00.000Z")).toBe("20240229000000");
  expect(senderTime("2025-12-31T23:59:59.000Z")).toBe("20260101065959");
  expect(senderTime(null)).toBe("");
});
