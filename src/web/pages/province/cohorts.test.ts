import { expect, it } from "vitest";
import type { RankedUnit } from "#contract/scorecard.ts";
import { cohortsOf } from "./cohorts.ts";

const unit = (name: string, kind: string, it: Partial<RankedUnit>): RankedUnit => ({
  agency: { code: name, name, kind },
  period: "2026-08",
  rulebook: "qd766-portal-2026",
  rulebookHash: "0",
  source: "portal",
  dataTime: null,
  points: null,
  max: "100.00",
  applicableMax: "100.00",
  applicableRatio: null,
  grade: null,
  gradeId: null,
  gradeConfirmed: null,
  inactive: false,
  groups: [],
  rank: null,
  rankOf: null,
  ...it,
});

it("keeps kinds, units without dossiers and incomplete units apart", () => {
  const names = (units: readonly RankedUnit[]) => units.map((it) => it.agency.name);
  const cohorts = cohortsOf([
    unit("Sở Nội vụ", "department", { points: "9.67", rank: 2 }),
    unit("Việt Trì", "commune", { points: "62.88", rank: 1 }),
    unit("Sở Công Thương", "department", { points: "63.25", rank: 1 }),
    unit("Văn phòng UBND Tỉnh", "department", { points: "15.96", inactive: true }),
    unit("Ban Quản lý khu kinh tế", "department", {}),
  ]);
  expect(
    cohorts.map((it) => ({
      kind: it.kind,
      ranked: names(it.ranked),
      inactive: names(it.inactive),
      incomplete: names(it.incomplete),
    })),
  ).toEqual([
    {
      kind: "department",
      ranked: ["Sở Công Thương", "Sở Nội vụ"],
      inactive: ["Văn phòng UBND Tỉnh"],
      incomplete: ["Ban Quản lý khu kinh tế"],
    },
    { kind: "commune", ranked: ["Việt Trì"], inactive: [], incomplete: [] },
  ]);
});
