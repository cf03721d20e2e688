import { describe, expect, it } from "vitest";
import type { ScoredIndicator, UnitCard } from "#score/scorecard.ts";
import { compareRates } from "./compareRates.ts";
import { median } from "./median.ts";
import { rankPeers } from "./rankPeers.ts";
import { readPeerRules } from "./readPeerRules.ts";
import { volumeGroups } from "./volumeGroups.ts";

const rules = readPeerRules();
const RULE = { activity: "2.1", smallest: rules.smallest.value };

const indicator = (id: string, it: Partial<ScoredIndicator>): ScoredIndicator => ({
  id,
  code: null,
  numerator: null,
  denominator: null,
  ratio: null,
  points: null,
  max: "20.00",
  lost: null,
  state: "scored",
  inheritedFrom: null,
  portalRatio: null,
  portalPoints: null,
  differs: false,
  flags: [],
  ...it,
});

const card = (code: string, points: string | null, indicators: readonly ScoredIndicator[]): UnitCard => ({
  agency: { code, name: code, kind: "commune" },
  period: "2023-10",
  rulebook: "a",
  rulebookHash: "0",
  source: "dossiers",
  dataTime: null,
  points,
  max: "100.00",
  applicableMax: "100.00",
  applicableRatio: null,
  grade: null,
  gradeId: null,
  gradeConfirmed: null,
  inactive: indicators.every((it) => it.denominator === 0),
  groups: [
    {
      code: "A",
      points: null,
      max: "100.00",
      applicableMax: "100.00",
      state: "scored",
      portalPoints: null,
      differs: false,
      indicators,
    },
  ],
});
const received = (numerator: number, denominator: number, points: string | null = "10.00") =>
  indicator("2.1", { numerator, denominator, points });
const shown = (ranking: ReturnType<typeof rankPeers>) =>
  ranking.ranks.map((it) => [it.card.agency.code, it.standing, it.rank, it.points]);

describe("the ranking of peers", () => {
  it("gives equal points one place and skips the next", () => {
    const ranking = rankPeers(
      [
        card("d", "60.00", [received(50, 60)]),
        card("a", "70.10", [received(50, 60)]),
        card("c", "66.50", [received(50, 60)]),
        card("b", "66.5", [received(50, 60)]),
      ],
      RULE,
    );
    expect(ranking.basis).toEqual({ max: "100.00", indicators: null });
    expect(ranking.ranks.map((it) => [it.card.agency.code, it.rank, it.rankOf])).toEqual([
      ["a", 1, 4],
      ["b", 2, 4],
      ["c", 2, 4],
      ["d", 4, 4],
    ]);
  });

  it("never calls 2 of 2 the best, nor a unit without dossiers the worst", () => {
    const ranking = rankPeers(
      [
        card("two", "99.00", [received(2, 2)]),
        card("none", "7.85", [received(0, 0)]),
        card("b", "60.00", [received(50, 60)]),
        card("a", "70.00", [received(50, 60)]),
        card("thirty", "50.00", [received(20, 30)]),
      ],
      RULE,
    );
    expect(shown(ranking)).toEqual([
      ["a", "ranked", 1, "70.00"],
      ["b", "ranked", 2, "60.00"],
      ["thirty", "ranked", 3, "50.00"],
      ["two", "few", null, "99.00"],
      ["none", "inactive", null, "7.85"],
    ]);
  });

  it("compares on what is known of all where totals are not", () => {
    const online = (points: string | null) => indicator("3.3", { points, max: "6.00" });
    const ranking = rankPeers(
      [
        card("a", null, [received(50, 60, "18.00"), online(null)]),
        card("b", null, [received(50, 60, "19.00"), online("1.00")]),
        card("unknown", null, [received(50, 60, null), online("6.00")]),
      ].slice(0, 2),
      RULE,
    );
    expect(ranking.basis).toEqual({ max: "20.00", indicators: ["2.1"] });
    expect(shown(ranking)).toEqual([
      ["b", "ranked", 1, "19.00"],
      ["a", "ranked", 2, "18.00"],
    ]);
  });

  it("ranks another period on the same basis, and not where that is not known", () => {
    const basis = { max: "20.00", indicators: ["2.1"] };
    const before = rankPeers(
      [
        card("a", "90.00", [received(50, 60, "18.00")]),
        card("b", null, [received(50, 60, null)]),
        card("c", "10.00", [received(50, 60, "19.00")]),
      ],
      RULE,
      basis,
    );
    expect(shown(before)).toEqual([
      ["c", "ranked", 1, "19.00"],
      ["a", "ranked", 2, "18.00"],
      ["b", "incomplete", null, null],
    ]);
  });

  it("gives no place to a unit that is the only one of its kind", () => {
    expect(shown(rankPeers([card("a", "70.00", [received(50, 60)])], RULE))).toEqual([
      ["a", "alone", null, "70.00"],
    ]);
  });
});

describe("groups by volume", () => {
  const units = (...volumes: number[]) => volumes.map((volume, at) => ({ code: `u${at}`, volume }));
  const made = (...volumes: number[]) =>
    volumeGroups(units(...volumes), { most: 3, fewestUnits: 3 }).map((it) => [
      it.from,
      it.to,
      it.codes.length,
    ]);

  it("are terciles", () => {
    expect(made(90, 10, 20, 80, 30, 70, 40, 60, 50)).toEqual([
      [10, 30, 3],
      [40, 60, 3],
      [70, 90, 3],
    ]);
  });

  it("never part units with the same volume", () => {
    expect(made(10, 20, 20, 20, 20, 30, 40, 50, 60)).toEqual([
      [10, 20, 5],
      [30, 30, 1],
      [40, 60, 3],
    ]);
  });

  it("are fewer where units are few, and one where they are fewer still", () => {
    expect(made(1, 2, 3, 4, 5, 6)).toEqual([
      [1, 3, 3],
      [4, 6, 3],
    ]);
    expect(made(1, 2, 3, 4, 5)).toEqual([[1, 5, 5]]);
    expect(volumeGroups([], { most: 3, fewestUnits: 3 })).toEqual([]);
  });

  it("hold every unit once, whatever the volumes", () => {
    for (let count = 1; count < 60; count++) {
      const volumes = Array.from({ length: count }, (_, at) => (at * at * 7) % 23);
      const groups = volumeGroups(units(...volumes), { most: 3, fewestUnits: 3 });
      expect(groups.flatMap((it) => it.codes).sort()).toEqual(
        units(...volumes)
          .map((it) => it.code)
          .sort(),
      );
      expect(groups.length).toBeLessThanOrEqual(3);
      for (const [at, it] of groups.entries()) expect(it.from).toBeGreaterThan(groups[at - 1]?.to ?? -1);
    }
  });
});

describe("rates across units", () => {
  const root = card("root", null, [received(900, 1_000)]);
  const compared = (...units: UnitCard[]) => compareRates(root, units, "2.1", rules);

  it("lie outside when no chance explains them, and never on few", () => {
    const { rates, common, reason } = compared(
      card("usual", null, [received(181, 200)]),
      card("low", null, [received(160, 200)]),
      card("lowish", null, [received(170, 200)]),
      card("high", null, [received(200, 200)]),
      card("tiny", null, [received(1, 9)]),
    );
    expect({ common, reason }).toEqual({ common: { numerator: 900, denominator: 1_000 }, reason: null });
    expect(rates.map((it) => [it.card.agency.code, it.rank, it.outside, it.few])).toEqual([
      ["high", 1, { side: "above", percent: 99.8 }, false],
      ["usual", 2, null, false],
      ["lowish", 3, { side: "below", percent: 95 }, false],
      ["low", 4, { side: "below", percent: 99.8 }, false],
      ["tiny", null, null, true],
    ]);
  });

  it("have no limits where there are no counts, and say why", () => {
    const given = (points: string) => indicator("2.1", { points, state: "given" });
    expect(compared(card("a", null, [given("2.00")]), card("b", null, [given("1.00")])).reason).toBe("given");
    const inherited = indicator("2.1", { numerator: 87, denominator: 89, state: "inherited" });
    expect(compared(card("a", null, [inherited])).reason).toBe("inherited");
    expect(compared(card("a", null, [received(50, 60)])).reason).toBe("one-unit");
    expect(compared(card("a", null, [indicator("2.1", { state: "unknown" })])).reason).toBe("not-known");
  });
});

describe("the median", () => {
  it("is the middle one, or halfway between two, exactly", () => {
    expect(median(["3.00", "1.00", "10.00"])).toBe("3.00");
    expect(median(["59.91", "60.00"])).toBe("59.96");
    expect(median([])).toBeNull();
  });
});
