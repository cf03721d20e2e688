import { describe, expect, it } from "vitest";
import { pickWeighted, Random, runningTotals } from "./random.ts";

describe("Random", () => {
  it("gives the same numbers for a seed and a stream, and others for others", () => {
    const first = (seed: number, stream: number) => {
      const random = new Random(seed, stream);
      return [random.next(), random.next()];
    };
    expect(first(1, 0)).toEqual(first(1, 0));
    const all = [first(1, 0), first(1, 1), first(2, 0), first(2, 1), first(1, 2 ** 33)].map(String);
    expect(new Set(all).size).toBe(5);
  });

  it("spreads evenly over streams as over draws", () => {
    const tenths = (numbers: number[]) => {
      const counts = new Array<number>(10).fill(0);
      for (const it of numbers) counts[Math.floor(it * 10)] = (counts[Math.floor(it * 10)] ?? 0) + 1;
      return counts;
    };
    const one = new Random(5, 5);
    const draws = Array.from({ length: 20_000 }, () => one.next());
    const streams = Array.from({ length: 20_000 }, (_, stream) => new Random(5, stream).next());
    for (const count of [...tenths(draws), ...tenths(streams)]) {
      expect(count).toBeGreaterThan(1800);
      expect(count).toBeLessThan(2200);
    }
  });

  it("picks by weight", () => {
    const random = new Random(9, 0);
    const weights = runningTotals([1, 0, 3]);
    const picked = Array.from({ length: 4000 }, () => pickWeighted(random, weights));
    expect(picked.filter((it) => it === 1)).toEqual([]);
    expect(picked.filter((it) => it === 2).length / 4000).toBeCloseTo(0.75, 1);
  });
});
