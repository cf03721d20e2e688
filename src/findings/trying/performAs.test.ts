import { describe, expect, it } from "vitest";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import { exact } from "#terms/exact.ts";
import { medianRate, performAs, rateOn } from "./performAs.ts";

const rulebook = loadRulebook("qd766-portal-2026");
const cells: Record<string, [number, number]> = { a: [50, 50], b: [90, 10] };
const cardOf = (counts: Record<string, [number, number]>, only?: string) =>
  scoreCounts(rulebook, {
    root: {
      code: only ?? "H99",
      name: only ?? "Tỉnh Mẫu",
      kind: "commune",
      cells: only ? new Set([only]) : null,
    },
    ...{ units: [], period: "2026-08", dataTime: "2026-09-01T00:00:00.000Z", given: null },
    counts: Object.entries(counts).map(([cell, [yes, no]]) => ({
      predicate: "r",
      cell,
      yes,
      no,
      unknown: 0,
    })),
    ruleOf: (it) => (it.id === "2.1" ? "r" : undefined),
    wholeOnly: () => false,
  });

describe("a unit that does as well as another", () => {
  it("gains for itself and the whole what scoring the changed counts gives", () => {
    const [unit, whole, other] = [cardOf(cells, "a"), cardOf(cells), cardOf(cells, "b")];
    const found = performAs(unit, whole, rulebook, (id) => {
      const rate = rateOn(other, id);
      return rate && { rate, of: "b" };
    });
    const after = { ...cells, a: [90, 10] as [number, number] };
    expect(found.indicators).toMatchObject([
      { indicator: "2.1", rate: "50.00", model: "90.00", things: 40, gain: "8.00", wholeGain: "4.00" },
    ]);
    const known = (it: ReturnType<typeof cardOf>) => it.partial?.points ?? "0";
    const plus = (now: string, gain: string) => exact(now).add(exact(gain));
    expect(plus(found.now, found.gain).equals(exact(known(cardOf(after, "a"))))).toBe(true);
    expect(plus(found.wholeNow, found.wholeGain).equals(exact(known(cardOf(after))))).toBe(true);
  });

  it("keeps what it does better", () => {
    const [unit, whole] = [cardOf(cells, "b"), cardOf(cells)];
    const found = performAs(unit, whole, rulebook, () => ({ rate: exact("0.5"), of: null }));
    expect(found).toMatchObject({ gain: "0.00", wholeGain: "0.00", indicators: [{ things: 0 }] });
  });
});

describe("medianRate", () => {
  it("is the middle, or halfway between the two in the middle", () => {
    expect(medianRate(["0.9", "0.1", "0.4"].map((it) => exact(it)))?.toString()).toBe("0.4");
    expect(medianRate(["0.9", "0.1", "0.4", "0.5"].map((it) => exact(it)))?.toString()).toBe("0.45");
    expect(medianRate([])).toBeNull();
  });
});
