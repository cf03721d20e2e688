import { describe, expect, it } from "vitest";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import { exact, sum } from "#terms/exact.ts";
import { buildLedger } from "../ledger/buildLedger.ts";
import { type DrawnUnit, randomUnit } from "../ledger/testing/randomUnit.ts";
import { cellsOfPatterns } from "./cellsOfPatterns.ts";
import { type ComparedSide, compareLedgers } from "./compareLedgers.ts";
import type { Effects } from "./comparison.ts";

const [PORTAL, FORMULA, SEED] = ["qd766-portal-2026", "qd766-formula-2026", "qd766-seed-2023"].map((it) =>
  loadRulebook(it),
) as [Rulebook, Rulebook, Rulebook];

const sideOf = (unit: DrawnUnit, rulebook: Rulebook): ComparedSide => ({
  ledger: buildLedger(unit.card, rulebook, {
    rules: [...unit.dossiers.rules, ...unit.petitions.rules, ...unit.others],
    of: { dossier: unit.dossiers.patterns, petition: unit.petitions.patterns },
  }),
  rulebook,
  cells: cellsOfPatterns(unit.dossiers.patterns, unit.dossiers.rules),
});
const drawn = (rulebook: Rulebook, seed: number) =>
  sideOf(randomUnit(rulebook, seed, { patterns: 12, most: [3, 50, 4000, 900_000][seed % 4] ?? 3 }), rulebook);
const total = (texts: readonly string[]) => sum(texts.map((it) => exact(it)));
const ofEffects = ({ rate, volume, rule, other }: Effects) => total([rate, volume, rule, other]);

describe("500 random pairs of one kind of unit", () => {
  const pairs = Array.from({ length: 500 }, (_, at) => {
    const rulebook = at % 2 === 0 ? PORTAL : FORMULA;
    const [a, b] = [drawn(rulebook, at * 2), drawn(rulebook, at * 2 + 1)];
    return { a, b, found: compareLedgers(a, b) };
  });

  it("differ by what their indicators and groups differ by, to the last digit", () => {
    for (const { found } of pairs) {
      const whole = exact(found.b.points).sub(exact(found.a.points));
      expect(exact(found.difference).equals(whole)).toBe(true);
      for (const parts of [found.lines, found.groups])
        expect(total(parts.map((it) => it.difference)).equals(whole)).toBe(true);
    }
  });

  it("have effects that come to each difference exactly", () => {
    for (const { found } of pairs)
      for (const it of [found, ...found.groups, ...found.lines])
        expect(ofEffects(it.effects).equals(exact(it.difference))).toBe(true);
    const moved = (kind: keyof Effects) =>
      pairs.filter(({ found }) => !exact(found.effects[kind]).equals(0)).length;
    expect([moved("rate") > 100, moved("volume") > 100, moved("other") > 10]).toEqual([true, true, true]);
  });

  it("are of the whole scores where nothing had to be left out", () => {
    const whole = pairs.filter(({ found }) => found.isWhole);
    expect(whole.length).toBeGreaterThan(20);
    for (const { a, b, found } of whole)
      expect([found.a.points, found.b.points]).toEqual([a.ledger.points, b.ledger.points]);
    for (const { found } of pairs.filter((it) => !it.found.isWhole))
      expect(found.apart.length).toBeGreaterThan(0);
  });

  it("have causes that took as much more as the line lost more", () => {
    let split = 0;
    for (const { found } of pairs)
      for (const { a, b, causes } of found.lines) {
        const lost = (it: typeof a) => (it === null ? exact(0) : exact(it.max).sub(exact(it.points)));
        expect(total(causes.map((it) => it.change)).equals(lost(b).sub(lost(a)))).toBe(true);
        split += causes.length > 1 ? 1 : 0;
      }
    expect(split).toBeGreaterThan(300);
  });
});

describe("two rulebooks", () => {
  it("put what the same dossiers are worth otherwise down to the rules", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const unit = randomUnit(PORTAL, seed, { patterns: 12, most: 400 });
      const doubled = {
        ...PORTAL,
        indicators: PORTAL.indicators.map((it) => (it.id === "2.1" ? { ...it, max: "10" } : it)),
      };
      const card = scoreCounts(doubled, unit.figures);
      const [a, rebased] = [sideOf(unit, PORTAL), sideOf({ ...unit, card }, doubled)];
      const found = compareLedgers(a, rebased, rebased);
      expect([found.difference, ofEffects(found.effects).toString()]).toEqual(["0.00", "0"]);
      const byRules = exact(found.rebased?.points ?? "0").sub(exact(found.a.points));
      expect(exact(found.byRules ?? "0").equals(byRules)).toBe(true);
      expect(
        found.lines.filter((it) => !/^-?0\.0*$/.test(it.byRules ?? "")).map((it) => it.indicator),
      ).toEqual(
        exact(a.ledger.lines.find((it) => it.indicator === "2.1")?.points ?? "0").equals(0) ? [] : ["2.1"],
      );
    }
  });

  it("meet at the groups where one of them knows nothing below", () => {
    const b = drawn(PORTAL, 3);
    const groups = SEED.groups.map((it) => ({
      ...{ code: it.id, points: "5.00", max: it.max, applicableMax: it.max, state: "given" as const },
      ...{ portalPoints: null, differs: false, indicators: [] },
    }));
    const card = { ...randomUnit(PORTAL, 3, { patterns: 1, most: 1 }).card, groups, points: "30.00" };
    const a: ComparedSide = {
      ledger: buildLedger({ ...card, applicableMax: "100.00" }, SEED, { rules: [], of: {} }),
      rulebook: SEED,
      cells: () => null,
    };
    const found = compareLedgers(a, b);
    expect(found.lines.every((it) => it.indicator === null)).toBe(true);
    expect(ofEffects(found.effects).equals(exact(found.difference))).toBe(true);
  });
});

describe("one unit of two months", () => {
  const counts = (cells: Record<string, [number, number]>) =>
    new Map(Object.entries(cells).map(([cell, [yes, no]]) => [cell, { yes, no }]));
  const side = (cells: Record<string, [number, number]>): ComparedSide => {
    const all = Object.values(cells);
    const [yes, no] = [all.reduce((n, it) => n + it[0], 0), all.reduce((n, it) => n + it[1], 0)];
    const card = scoreCounts(PORTAL, {
      root: { code: "H99", name: "Tỉnh Mẫu", kind: "province", cells: null },
      ...{ units: [], period: "2026-08", dataTime: "2026-09-01T00:00:00.000Z", given: null },
      counts: [{ predicate: "r", cell: "H99.01", yes, no, unknown: 0 }],
      ruleOf: (it) => (it.id === "2.1" ? "r" : undefined),
      wholeOnly: () => false,
    });
    return {
      ledger: buildLedger(card, PORTAL, { rules: [], of: {} }),
      rulebook: PORTAL,
      cells: (indicator) => (indicator === "2.1" ? counts(cells) : null),
    };
  };
  const effects = (a: Record<string, [number, number]>, b: Record<string, [number, number]>) => {
    const found = compareLedgers(side(a), side(b)).lines.find((it) => it.indicator === "2.1");
    return [found?.difference, found?.effects.rate, found?.effects.volume];
  };

  it("loses by its rate alone where every agency weighs what it weighed", () => {
    expect(effects({ x: [90, 10], y: [50, 50] }, { x: [80, 20], y: [50, 50] })).toEqual([
      "-1.00",
      "-1.000",
      "0.000",
    ]);
  });

  it("loses by volume alone where the weaker agency has more to do", () => {
    expect(effects({ x: [90, 10], y: [50, 50] }, { x: [90, 10], y: [150, 150] })).toEqual([
      "-2.00",
      "0.000",
      "-2.000",
    ]);
  });

  it("loses by volume where an agency joins that had nothing before", () => {
    expect(effects({ x: [90, 10] }, { x: [90, 10], y: [50, 50] })).toEqual(["-4.00", "0.000", "-4.000"]);
  });

  it("gains by volume where there was nothing to count", () => {
    expect(effects({}, { x: [9, 1] })).toEqual(["18.00", "0.000", "18.000"]);
  });
});
