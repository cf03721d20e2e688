import { describe, expect, it } from "vitest";
import type { GroupCard, IndicatorCard, UnitCard } from "#contract/scorecard.ts";
import { lossesOf, uncounted } from "./losses.ts";

const indicator = (id: string, it: Partial<IndicatorCard>): IndicatorCard => ({
  id,
  code: null,
  numerator: null,
  denominator: null,
  ratio: null,
  points: null,
  max: null,
  lost: null,
  state: "scored",
  inheritedFrom: null,
  portalRatio: null,
  portalPoints: null,
  differs: false,
  flags: [],
  ...it,
});

const group = (code: string, it: Partial<GroupCard>): GroupCard => ({
  code,
  points: null,
  max: null,
  applicableMax: null,
  lost: null,
  state: "scored",
  portalPoints: null,
  differs: false,
  indicators: [],
  ...it,
});

const card = (groups: GroupCard[]): UnitCard => ({
  agency: { code: "H44.100", name: "UBND Phường Việt Trì", kind: "commune" },
  period: "2026-08",
  rulebook: "qd766-portal-2026",
  rulebookHash: "0",
  source: "portal",
  dataTime: null,
  points: null,
  max: "100.00",
  applicableMax: "90.00",
  applicableRatio: null,
  grade: null,
  gradeId: null,
  gradeConfirmed: null,
  inactive: false,
  groups,
});

const scored = group("MDSH", {
  indicators: [
    indicator("4.3", { points: "0.03", max: "2.00", lost: "1.97" }),
    indicator("4.4", { points: "0.00", max: "4.00", lost: "4.00" }),
    indicator("4.6", { points: "2.00", max: "2.00", lost: "0.00" }),
  ],
});

describe("lossesOf", () => {
  it("puts the dearest first, by value and not by spelling", () => {
    const dear = group("TDGQ", {
      indicators: [indicator("2.1", { points: "9.00", max: "20.00", lost: "11.00" })],
    });
    expect(lossesOf(card([scored, dear])).map((it) => it.lost)).toEqual(["11.00", "4.00", "1.97"]);
  });

  it("names the whole group where the source gives only its points", () => {
    const given = group("CLGQ", {
      state: "given",
      points: "6.48",
      max: "12.00",
      lost: "5.52",
      indicators: [indicator("3.1", { state: "unknown", max: "2.00" })],
    });
    expect(lossesOf(card([given]))).toEqual([
      { group: "CLGQ", indicator: null, lost: "5.52", points: "6.48", max: "12.00" },
    ]);
  });

  it("does not take a group without data for one that lost everything", () => {
    expect(lossesOf(card([group("TTTT", { state: "missing", max: "10.00" })]))).toEqual([]);
  });
});

describe("uncounted", () => {
  it("lists indicators that carry points but have none, and leaves out those for information", () => {
    const open = group("CKMB", {
      indicators: [
        indicator("1.1", { state: "no-data", max: "6.00" }),
        indicator("1.3", { points: "1.96", max: "2.00", lost: "0.04" }),
        indicator("2.2", { state: "information" }),
      ],
    });
    expect(uncounted(card([open])).map((it) => it.id)).toEqual(["1.1"]);
  });
});
