import { expect, it } from "vitest";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { stakeOf } from "./stakeOf.ts";

const { indicators } = loadRulebook("qd766-portal-2026");
const stake = (id: string, numerator: number | null, denominator: number | null) => {
  const indicator = indicators.find((it) => it.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return stakeOf(indicator, { numerator, denominator });
};

it("one more miss costs the maximum over the denominator", () => {
  expect(stake("2.1", 990, 1000)).toBe("0.020000");
  expect(stake("2.1", 1, 3)).toBe("6.666667");
});

it("costs more below a threshold that gives the maximum early, and nothing above it", () => {
  expect(stake("5.4", 80, 100)).toBe("0.066667");
  expect(stake("5.4", 95, 100)).toBe("0.000000");
});

it("is not known without counts, or where there is no hit to lose", () => {
  expect(stake("2.1", null, null)).toBeNull();
  expect(stake("2.1", 0, 10)).toBeNull();
});
