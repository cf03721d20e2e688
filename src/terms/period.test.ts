import { expect, it } from "vitest";
import { isBefore } from "./period.ts";

it("stands before another only when it has ended by then", () => {
  expect(isBefore("2023-09", "2023-10")).toBe(true);
  expect(isBefore("2022-12", "2023-Q1")).toBe(true);
  expect(isBefore("2023-10", "2023-10")).toBe(false);
  // The quarter holds the month: it is not earlier.
  expect(isBefore("2023-Q3", "2023-09")).toBe(false);
  expect(isBefore("2023-09", "2023-H2")).toBe(false);
  expect(isBefore("something", "2023-10")).toBe(false);
});
