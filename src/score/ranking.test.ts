import { describe, expect, it } from "vitest";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { rankUnits } from "./ranking.ts";
import type { UnitCard } from "./scorecard.ts";

function card(
  code: string,
  points: string | null,
  more: { kind?: AgencyKind; inactive?: boolean } = {},
): UnitCard {
  return {
    agency: { code, name: code, kind: more.kind ?? "commune" },
    period: "2026-08",
    rulebook: "r",
    rulebookHash: "h",
    source: "portal",
    dataTime: null,
    points,
    max: "100.00",
    applicableMax: "100.00",
    applicableRatio: null,
    grade: null,
    gradeId: null,
    gradeConfirmed: null,
    inactive: more.inactive ?? false,
    groups: [],
  };
}
const ranks = (units: readonly UnitCard[]) =>
  rankUnits(units).map((it) => [it.agency.code, it.rank, it.rankOf]);

describe("ranking", () => {
  it("lets equal points share a rank and skips the next: 1-2-2-4", () => {
    const units = [card("D", "60.00"), card("C", "65.47"), card("A", "68.11"), card("B", "65.47")];
    expect(ranks(units)).toEqual([
      ["A", 1, 4],
      ["B", 2, 4],
      ["C", 2, 4],
      ["D", 4, 4],
    ]);
  });

  it("compares numbers, not texts", () => {
    expect(ranks([card("A", "9.50"), card("B", "10.00")])).toEqual([
      ["B", 1, 2],
      ["A", 2, 2],
    ]);
  });

  it("gives the same order whatever order the units come in", () => {
    const units = ["A", "B", "C", "D"].map((it) => card(it, "50.00"));
    expect(ranks(units.toReversed())).toEqual(ranks(units));
  });

  it("ranks each kind by itself", () => {
    const units = [card("H1", "10.00"), card("H2", "90.00", { kind: "department" }), card("H3", "20.00")];
    expect(ranks(units)).toEqual([
      ["H2", 1, 1],
      ["H3", 1, 2],
      ["H1", 2, 2],
    ]);
  });

  it("sets units without a total and units without dossiers apart, and does not count them", () => {
    const units = [card("idle", "99.00", { inactive: true }), card("part", null), card("whole", "12.00")];
    expect(ranks(units)).toEqual([
      ["whole", 1, 1],
      ["part", null, null],
      ["idle", null, null],
    ]);
  });
});
