import { describe, expect, it } from "vitest";
import { pointsOf } from "./points.ts";
import type { Indicator } from "./rulebook.ts";

type Scored = Pick<Indicator, "max" | "points" | "rounding" | "noData">;
const says = { vi: "", en: "" };
const scored: Scored = {
  max: "6",
  points: { rule: "P" },
  rounding: { order: "points", decimals: 2 },
  noData: { policy: "null", says },
};
const threshold: Scored = { ...scored, points: { rule: "T", threshold: "0.9" } };
const percentFirst: Scored = { ...scored, rounding: { order: "percent-then-points", decimals: 2 } };

describe("pointsOf", () => {
  it("multiplies the maximum by the exact ratio and rounds once", () => {
    expect(pointsOf(scored, 182, 247)).toEqual({ ratioPercent: "73.68", points: "4.42", noData: false });
  });

  it("gives full points at the threshold, and not just below it", () => {
    expect(pointsOf(threshold, 90, 100).points).toBe("6.00");
    expect(pointsOf(threshold, 939, 1038).points).toBe("6.00");
    expect(pointsOf(threshold, 899, 1000).points).toBe("5.99");
  });

  it("never exceeds the maximum when the numerator is larger than the denominator", () => {
    expect(pointsOf(scored, 3, 2)).toEqual({ ratioPercent: "150.00", points: "6.00", noData: false });
  });

  it("rounds half up where a float would fall short: 95,75% of 6 is 5,75", () => {
    expect(pointsOf(percentFirst, 383, 400).points).toBe("5.75");
  });

  it("rounds the percentage first only where the rulebook says so", () => {
    expect(pointsOf(scored, 1, 48).points).toBe("0.13");
    expect(pointsOf(percentFirst, 1, 48).points).toBe("0.12");
  });

  it("rounds the percentage to its own decimals when they differ", () => {
    const coarse: Scored = {
      ...scored,
      rounding: { order: "percent-then-points", decimals: 2, percentDecimals: 0 },
    };
    expect(pointsOf(coarse, 1, 3)).toEqual({ ratioPercent: "33", points: "1.98", noData: false });
  });

  it("treats a denominator of 0 as the policy says", () => {
    const worth = (policy: Indicator["noData"]["policy"]) =>
      pointsOf({ ...scored, noData: { policy, says } }, 0, 0);
    expect(worth("null")).toEqual({ ratioPercent: null, points: null, noData: true });
    expect(worth("zero")).toEqual({ ratioPercent: null, points: "0.00", noData: true });
    expect(worth("max")).toEqual({ ratioPercent: null, points: "6.00", noData: true });
    expect(worth("constant")).toEqual({ ratioPercent: null, points: "6.00", noData: true });
  });

  it("keeps counts that are not given unknown, whatever a denominator of 0 would be worth", () => {
    const unknown = { ratioPercent: null, points: null, noData: false };
    for (const policy of ["null", "zero", "max"] as const) {
      expect(pointsOf({ ...scored, noData: { policy, says } }, null, null)).toEqual(unknown);
      expect(pointsOf({ ...scored, noData: { policy, says } }, 3, null)).toEqual(unknown);
      expect(pointsOf({ ...scored, noData: { policy, says } }, null, 3)).toEqual(unknown);
    }
  });

  it("gives the constant where the source gives points without counts", () => {
    expect(pointsOf({ ...scored, noData: { policy: "constant", says } }, null, null)).toEqual({
      ratioPercent: null,
      points: "6.00",
      noData: true,
    });
  });

  it("gives information a ratio but never points", () => {
    const information: Scored = { ...scored, max: null, points: { rule: "I" } };
    expect(pointsOf(information, 179, 247)).toEqual({ ratioPercent: "72.47", points: null, noData: false });
    expect(pointsOf({ ...information, noData: { policy: "max", says } }, 0, 0).points).toBeNull();
  });

  it("multiplies by the ratio of another indicator, and does not guess it", () => {
    const product: Scored = { ...scored, points: { rule: "T", threshold: "0.5", factor: "1.4" } };
    expect(pointsOf(product, 40, 100, { numerator: 90, denominator: 100 }).points).toBe("4.32");
    expect(pointsOf(product, 40, 100).points).toBeNull();
    expect(pointsOf(product, 40, 100, { numerator: null, denominator: 100 }).points).toBeNull();
    expect(pointsOf(product, 40, 100, { numerator: 0, denominator: 0 }).points).toBeNull();
  });
});
