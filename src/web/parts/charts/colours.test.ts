import { expect, it } from "vitest";
import { mixed } from "./colours.ts";

it("mixes colours, also those a build wrote short", () => {
  expect(mixed("#ffffff", "#000000", 0)).toBe("#ffffff");
  expect(mixed("#fff", "#2a8f99", 1)).toBe("#2a8f99");
  expect(mixed("#fff", "#000", 0.5)).toBe("#808080");
});
