import { describe, expect, it } from "vitest";
import { pointsOfUnits, splitUnits, unitsOf } from "./splitPoints.ts";

describe("points split in whole units", () => {
  it("go to the largest remainders, the first of equals first", () => {
    expect(splitUnits(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
    expect(splitUnits(10n, [5n, 3n, 3n])).toEqual([4n, 3n, 3n]);
    expect(splitUnits(2n, [1n, 5n, 1n])).toEqual([0n, 2n, 0n]);
    expect(splitUnits(-7n, [1n, 1n])).toEqual([-4n, -3n]);
  });

  it("may have nothing to split, but not something among nobody", () => {
    expect(splitUnits(0n, [0n, 0n])).toEqual([0n, 0n]);
    expect(() => splitUnits(1n, [0n])).toThrow("nothing to split points among");
  });

  it("are read and written to the digit, and never cut", () => {
    expect(unitsOf("0.07", 9)).toBe(70_000_000n);
    expect(pointsOfUnits(70_000_001n, 9)).toBe("0.070000001");
    expect(pointsOfUnits(-7n, 2)).toBe("-0.07");
    expect(pointsOfUnits(7n, 0)).toBe("7");
    expect(() => unitsOf("0.071", 2)).toThrow("has more than 2 decimals");
  });
});
