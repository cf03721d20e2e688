import { describe, expect, it } from "vitest";
import type { Course } from "#measure/courses/course.ts";
import { pointsOf } from "#rulebook/points.ts";
import type { Forecast } from "./forecast.ts";
import type { ForecastInput } from "./forecastInput.ts";
import { forecastScore, isForecast } from "./forecastScore.ts";
import { readForecastRules } from "./readForecastRules.ts";
import { asPresent, course, inputOf, RULEBOOK, UNITS, worldMonths } from "./testing/forecastWorld.ts";

const packaged = readForecastRules();
/** As many draws as the tests need. */
const draws = {
  forecast: { ...packaged.draws.forecast, value: 80 },
  check: { ...packaged.draws.check, value: 25 },
};
const rules = { ...packaged, draws };
const sets = UNITS.map((it) => [it]);
const told = (input: ForecastInput, unit = "A") => forecastScore(input, [unit], sets, rules);
const forecast = (input: ForecastInput, unit = "A"): Forecast => {
  const found = told(input, unit);
  if (!isForecast(found)) throw new Error(found);
  return found;
};
const points = (id: string, yes: number, all: number) => {
  const indicator = RULEBOOK.indicators.find((it) => it.id === id);
  return Number(indicator && pointsOf(indicator, yes, all).points);
};

describe("the forecast of a score", () => {
  const past = worldMonths(1, 4);
  const [last = []] = worldMonths(1, 5).slice(-1);

  it("is the score itself, without a range, where everything has ended and nothing comes", () => {
    const ended = [
      course({ standing: "ended", before: "yy", count: 7 }),
      course({ standing: "ended", before: "nn", count: 3 }),
    ];
    const { soFar, range } = forecast({
      ...inputOf(ended, past),
      present: { courses: ended, time: { passed: 20, left: 0 } },
    });
    const score = points("2.1", 7, 10) + points("4.1", 7, 10);
    expect(soFar).toBe(score);
    expect(range).toEqual({ middle: score, low: score, high: score });
  });

  it("lets every open dossier end as those that stood like it always ended", () => {
    const ended = [course({ after: "yy", count: 40 })];
    const open = [course({ count: 10 })];
    const { range, soFar } = forecast(inputOf(open, [ended, ended, ended]));
    expect(soFar).toBe(points("2.1", 10, 10) + points("4.1", 0, 10));
    // A little doubt is left: a dossier may stay as it is.
    expect(range.high).toBe(points("2.1", 10, 10) + points("4.1", 10, 10));
    expect(range.low).toBeGreaterThan(points("2.1", 10, 10) + points("4.1", 8, 10));
  });

  it("holds its middle within the range, and the same input gives the same", () => {
    for (const unit of UNITS) {
      const input = inputOf(asPresent(last), past, unit);
      const found = forecast(input, unit);
      expect(found.range.low).toBeLessThanOrEqual(found.range.middle);
      expect(found.range.high).toBeGreaterThanOrEqual(found.range.middle);
      expect(found.range.high).toBeGreaterThan(found.range.low);
      expect(forecast({ ...input, misses: new Map() }, unit)).toEqual(found);
    }
  });

  it("says of which indicators the uncertainty is, adding up to all of it", () => {
    const { indicators } = forecast(inputOf(asPresent(last), past));
    expect(indicators.map((it) => it.id)).toEqual(["4.1"]);
    expect(indicators.reduce((sum, it) => sum + it.share, 0)).toBeCloseTo(1, 10);
  });

  it("refuses where there is no past, or too little of it", () => {
    expect(told(inputOf(asPresent(last), []))).toBe("too-short");
    expect(told(inputOf(asPresent(last), [[course({ after: "yy", count: 5 })]]))).toBe("too-few");
  });

  it("is wider where months differ more than chance", () => {
    const steady = [0.6, 0.6, 0.6, 0.6].map((it) => monthWith(it));
    const restless = [0.2, 0.9, 0.3, 0.8].map((it) => monthWith(it));
    const width = (months: Course[][]) => {
      const { range } = forecast(inputOf(asPresent(monthWith(0.6)), months));
      return range.high - range.low;
    };
    expect(width(restless)).toBeGreaterThan(1.5 * width(steady));
  });

  it("holds what comes about eight times in ten, in worlds it has not seen", () => {
    let held = 0;
    let all = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const months = worldMonths(seed, 5);
      const [end = []] = months.slice(-1);
      const misses = new Map<string, number | null>();
      for (const unit of UNITS) {
        const { range } = forecast({ ...inputOf(asPresent(end), months.slice(0, -1), unit), misses }, unit);
        const own = end.filter((it) => it.cell === unit);
        const count = (of: (it: Course) => boolean) =>
          own.reduce((sum, it) => sum + (of(it) ? it.count : 0), 0);
        const came =
          points("2.1", 1, 1) +
          points(
            "4.1",
            count((it) => it.after === "yy"),
            count(() => true),
          );
        all++;
        if (came >= range.low - 0.005 && came <= range.high + 0.005) held++;
      }
    }
    expect(held / all).toBeGreaterThan(0.7);
    expect(held / all).toBeLessThan(0.93);
  });
});

/** Sixty dossiers of each commune, half of them to come, a share of which gets a result file. */
function monthWith(share: number): Course[] {
  const files = Math.round(60 * share);
  return UNITS.flatMap((cell) => [
    course({ cell, after: "yy", count: files / 2 }),
    course({ cell, after: "yn", count: 30 - files / 2 }),
    course({ cell, standing: null, due: null, before: null, after: "yy", count: files / 2 }),
    course({ cell, standing: null, due: null, before: null, after: "yn", count: 30 - files / 2 }),
  ]);
}
