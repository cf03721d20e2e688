import { expect, it } from "vitest";
import { changeBetween } from "./change.ts";
import type { ScoredGroup, UnitCard } from "./scorecard.ts";

const group = (code: string, points: string | null): ScoredGroup => ({
  code,
  points,
  max: "18.00",
  applicableMax: "18.00",
  state: points === null ? "missing" : "given",
  portalPoints: points,
  differs: false,
  indicators: [],
});
const card = (points: string | null, groups: ScoredGroup[], rulebookHash = "h"): UnitCard => ({
  agency: { code: "H44", name: "UBND tỉnh Phú Thọ", kind: "province" },
  period: "2026-08",
  rulebook: "r",
  rulebookHash,
  source: "portal",
  dataTime: null,
  points,
  max: "100.00",
  applicableMax: "100.00",
  applicableRatio: null,
  grade: null,
  gradeId: null,
  gradeConfirmed: null,
  inactive: false,
  groups,
});

it("subtracts exactly, with a sign", () => {
  const change = changeBetween(
    card("72.20", [group("CKMB", "7.96"), group("TDGQ", "15.00")]),
    card("70.45", [group("CKMB", "8.00"), group("TDGQ", "15.00")]),
  );
  expect(change).toEqual({ points: "1.75", groups: { CKMB: "-0.04", TDGQ: "0.00" } });
});

it("knows no change where one side is unknown or was not there", () => {
  const now = card("72.20", [group("CKMB", "7.96"), group("TDGQ", null)]);
  expect(changeBetween(now, null)).toEqual({ points: null, groups: { CKMB: null, TDGQ: null } });
  expect(changeBetween(now, card(null, [group("TDGQ", "1.00")]))).toEqual({
    points: null,
    groups: { CKMB: null, TDGQ: null },
  });
});

it("does not compare what different rulebooks gave", () => {
  expect(changeBetween(card("72.20", []), card("70.45", [], "other")).points).toBeNull();
});
