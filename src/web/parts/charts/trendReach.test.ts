import { expect, it } from "vitest";
import { reachOf, runsOf } from "./trendReach.ts";

it("puts all lines on one round scale", () => {
  expect(
    reachOf([
      ["51.83", "59.68"],
      [null, "63.00"],
    ]),
  ).toEqual({ low: 50, high: 70 });
  expect(reachOf([["100.00", "100.00"]])).toEqual({ low: 100, high: 101 });
  expect(reachOf([[null]])).toEqual({ low: 0, high: 1 });
});

it("breaks a line where there is no figure", () => {
  expect(runsOf(["1", "2", null, "3", null])).toEqual([
    [
      { at: 0, value: 1 },
      { at: 1, value: 2 },
    ],
    [{ at: 3, value: 3 }],
  ]);
});
