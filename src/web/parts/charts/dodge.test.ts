import { describe, expect, it } from "vitest";
import { dodge } from "./dodge.ts";

describe("dodge", () => {
  it("leaves dots on the axis that do not touch", () => {
    expect(dodge([0, 10, 20], 10)).toEqual([0, 0, 0]);
  });

  it("moves equal dots apart, up and down in turn", () => {
    expect(dodge([5, 5, 5], 8)).toEqual([0, 8, -8]);
  });

  it("never lets two dots overlap", () => {
    const along = [0, 1, 1, 2, 3, 3, 3, 9, 9.5, 30, 30, 4, 2];
    const up = dodge(along, 6);
    const gaps = along.flatMap((x, a) =>
      along.slice(a + 1).map((other, rest) => {
        const b = a + 1 + rest;
        return Math.hypot(x - other, (up[a] ?? 0) - (up[b] ?? 0));
      }),
    );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6 - 1e-6);
  });
});
