import { describe, expect, it } from "vitest";
import { bridgeSteps, groundOf } from "./bridge.ts";

const effects = { rate: "0", volume: "0", rule: "0", other: "0" };
const line = (indicator: string, difference: string) => ({
  ...{ group: "G", indicator, title: { vi: "", en: "" }, a: null, rebased: null, b: null },
  ...{ difference, byRules: null, effects, causes: [] },
});
const comparison = (from: string, to: string, changes: readonly (readonly [string, string])[]) => ({
  ...{ a: { points: from, max: "74.00", share: null }, b: { points: to, max: "74.00", share: null } },
  ...{ rebased: null, difference: "0.00", byRules: null, effects, groups: [], apart: [], isWhole: true },
  lines: changes.map(([id, it]) => line(id, it)),
});

describe("a bridge", () => {
  it("leads from the earlier sum to the later, falls first, without what stood still", () => {
    const steps = bridgeSteps(
      comparison("63.00", "62.16", [
        ["3.3", "0.39"],
        ["4.1", "-0.50"],
        ["3.4", "0.00"],
        ["2.1", "-0.73"],
      ]),
    );
    expect(steps.map((it) => [it.id, it.change])).toEqual([
      ["a", null],
      ["2.1", "-0.73"],
      ["4.1", "-0.50"],
      ["3.3", "0.39"],
      ["b", null],
    ]);
    const last = steps.at(-2);
    expect(last?.high).toBeCloseTo(62.16, 9);
    expect(groundOf(steps)).toBe(61);
  });

  it("puts what moved least together, exactly", () => {
    const changes = Array.from(
      { length: 12 },
      (_, at) => [`${at}`, `-0.${String(at + 1).padStart(2, "0")}`] as const,
    );
    const steps = bridgeSteps(comparison("63.00", "62.22", changes));
    expect(steps).toHaveLength(10);
    expect(steps.find((it) => it.id === "rest")?.change).toBe("-0.15");
  });
});
