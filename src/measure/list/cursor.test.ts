import { expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { cursorOf, readCursor } from "./cursor.ts";

const instant = cursorOf({ value: "2023-10-02 02:30:00.125+00", code: "A" });
const code = cursorOf({ value: "A", code: "A" });

it("reads what a page gave", () => {
  expect(readCursor(instant, "timestamptz")).toEqual({ value: "2023-10-02 02:30:00.125+00", code: "A" });
  expect(readCursor(cursorOf({ value: "infinity", code: "A" }), "timestamptz").value).toBe("infinity");
  expect(readCursor(code, "text")).toEqual({ value: "A", code: "A" });
});

it("refuses what no page gave, also one of a list that was sorted otherwise", () => {
  expect(() => readCursor("zzz", "text")).toThrow(UserError);
  expect(() => readCursor(code, "timestamptz")).toThrow(UserError);
});
