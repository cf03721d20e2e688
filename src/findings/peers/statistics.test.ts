import { describe, expect, it } from "vitest";
import { type Exact, exact } from "#terms/exact.ts";
import { chanceOfAtLeast, chanceOfAtMost } from "./binomial.ts";
import { controlLimits } from "./controlLimits.ts";
import { readPeerRules } from "./readPeerRules.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

const { interval, limits } = readPeerRules();

/** A small generator with a seed, so that a test that fails fails again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe("the Wilson interval", () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is the published one", (hits, of, low, high) => {
    const found = wilsonInterval(hits, of, interval.z);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it("says how little 2 of 2 says", () => {
    expect(wilsonInterval(2, 2, interval.z)).toEqual({ low: expect.closeTo(0.3424, 4), high: 1 });
  });

  it("does not exist where there is no rate", () => {
    expect(wilsonInterval(0, 0, interval.z)).toBeNull();
    expect(wilsonInterval(3, 2, interval.z)).toBeNull();
  });

  it("holds the rate, mirrors its misses, and narrows with more of the same", () => {
    const next = random(766);
    for (let round = 0; round < 2_000; round++) {
      const of = 1 + Math.floor(next() * 5_000);
      const hits = Math.floor(next() * (of + 1));
      const it = wilsonInterval(hits, of, interval.z);
      const mirrored = wilsonInterval(of - hits, of, interval.z);
      const tenfold = wilsonInterval(hits * 10, of * 10, interval.z);
      if (it === null || mirrored === null || tenfold === null) throw new Error(`${hits} of ${of}`);
      expect(it.low).toBeGreaterThanOrEqual(0);
      expect(it.high).toBeLessThanOrEqual(1);
      expect(it.low).toBeLessThanOrEqual(hits / of);
      expect(it.high).toBeGreaterThanOrEqual(hits / of);
      expect(it.low).toBeCloseTo(1 - mirrored.high, 12);
      expect(tenfold.high - tenfold.low).toBeLessThan(it.high - it.low);
    }
  });
});

/** The same by adding up exact fractions. */
function exactChance(hits: number, of: number, rate: Exact): number {
  let term = exact(1).sub(rate).pow(of) as Exact;
  let sum = term;
  for (let k = 1; k <= hits; k++) {
    term = term.mul(exact(of - k + 1).div(k)).mul(rate.div(exact(1).sub(rate)));
    sum = sum.add(term);
  }
  return sum.valueOf();
}

describe("the binomial chances", () => {
  it("are those of sums of exact fractions", () => {
    for (const [of, rate] of [
      [1, "1/2"],
      [10, "3/10"],
      [30, "19/20"],
      [60, "1/50"],
    ] as const)
      for (let hits = 0; hits < of; hits++) {
        const expected = exactChance(hits, of, exact(rate));
        expect(chanceOfAtMost(hits, of, exact(rate).valueOf())).toBeCloseTo(expected, 12);
        expect(chanceOfAtLeast(hits + 1, of, exact(rate).valueOf())).toBeCloseTo(1 - expected, 12);
      }
  });

  // Reference values added up term by term with whole numbers of any length.
  it.each([
    [170, 200, 0.9, 0.016326565931766433],
    [790, 1_000, 0.7838, 0.6947290827754209],
    [144_000, 184_513, 0.7838, 0.00022852499416355337],
    [144_625, 184_513, 0.7838, 0.5092855482163127],
  ])("of at most %i of %i at %f", (hits, of, rate, expected) => {
    expect(Math.abs(chanceOfAtMost(hits, of, rate) / expected - 1)).toBeLessThan(1e-7);
  });

  it("know the certain", () => {
    expect([chanceOfAtMost(-1, 5, 0.5), chanceOfAtMost(5, 5, 0.5)]).toEqual([0, 1]);
    expect([chanceOfAtLeast(0, 5, 0.5), chanceOfAtLeast(6, 5, 0.5)]).toEqual([1, 0]);
    expect([chanceOfAtMost(4, 5, 1), chanceOfAtLeast(1, 5, 0)]).toEqual([0, 0]);
  });
});

describe("the control limits", () => {
  // Found by adding up exact fractions from either end.
  it.each([
    [20, 0.9, 95, 15, 20],
    [20, 0.9, 99.8, 13, 20],
    [100, 0.5, 95, 40, 60],
    [100, 0.5, 99.8, 35, 65],
    [200, 0.9961, 95, 197, 200],
    [50, 0.02, 95, 0, 3],
  ])("of %i at %f, %f %%", (of, rate, percent, low, high) => {
    expect(controlLimits(of, rate, percent)).toEqual({ low, high });
  });

  it("leave no room at a rate of 0 or 1", () => {
    expect(controlLimits(40, 1, 95)).toEqual({ low: 40, high: 40 });
    expect(controlLimits(40, 0, 95)).toEqual({ low: 0, high: 0 });
  });

  it("call units with the common rate different no more often than they say", () => {
    for (const percent of limits.percents)
      for (let of = 30; of < 400; of += 7)
        for (const rate of [0.02, 0.5, 0.8, 0.95, 0.999]) {
          const { low, high } = controlLimits(of, rate, percent);
          const beyond = chanceOfAtMost(low - 1, of, rate) + chanceOfAtLeast(high + 1, of, rate);
          expect(beyond).toBeLessThanOrEqual(1 - percent / 100);
          // And no limit is wider than it must be.
          expect(chanceOfAtMost(low, of, rate)).toBeGreaterThan((1 - percent / 100) / 2);
          expect(chanceOfAtLeast(high, of, rate)).toBeGreaterThan((1 - percent / 100) / 2);
        }
  });
});
