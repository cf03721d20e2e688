import { describe, expect, it } from "vitest";
import type { ChangePattern, ChangeSide } from "#measure/changes/findChanges.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { agencyMove, movedUnits } from "./agencyMoves.ts";

const RULES = [
  { name: "2.1", title: { vi: "Đúng hạn", en: "On time" }, unit: "percent" as const, at: 0 },
  { name: "own/overdue", title: { vi: "Quá hạn", en: "Overdue" }, unit: "count" as const, at: 1 },
  { name: "1.1", title: { vi: "Công khai", en: "Published" }, unit: "percent" as const, at: null },
];

function card(code: string, points: string | null, numerator: number, known?: UnitCard["partial"]): UnitCard {
  const indicator = {
    id: "2.1",
    code: null,
    numerator,
    denominator: 4,
    ratio: null,
    points: points ?? known?.points ?? null,
    max: "20.00",
    lost: null,
    state: "scored" as const,
    inheritedFrom: null,
    portalRatio: null,
    portalPoints: null,
    differs: false,
    flags: [],
  };
  return {
    agency: { code, name: code, kind: "commune" },
    period: "2026-08",
    rulebook: "test",
    rulebookHash: "1",
    source: "dossiers",
    dataTime: null,
    points,
    max: "100.00",
    applicableMax: "20.00",
    applicableRatio: null,
    grade: null,
    gradeId: null,
    gradeConfirmed: null,
    inactive: false,
    ...(known && { partial: known }),
    groups: [
      {
        code: "g",
        points,
        max: "20.00",
        applicableMax: "20.00",
        state: "scored",
        portalPoints: null,
        differs: false,
        indicators: [indicator],
      },
    ],
  };
}

const side = (agency: string | null, ...answers: ChangeSide["answers"]): ChangeSide => ({ agency, answers });
const pattern = (before: ChangeSide | null, after: ChangeSide | null, dossiers: number): ChangePattern => ({
  before,
  after,
  told: true,
  dossiers,
});

const PATTERNS = [
  pattern(side("A", "yes", "no"), side("A", "no", "yes"), 2),
  pattern(null, side("A", "yes", "no"), 1),
  pattern(side("A", "yes", "no"), side("B", "yes", "no"), 3),
  pattern(side("A", "yes", "no"), side("A", "yes", "no"), 5),
];
const of = (...cells: string[]) => ({ patterns: PATTERNS, rules: RULES, cells: new Set(cells) });

describe("how an agency moved", () => {
  it("says for each rule how many dossiers became what, one that left being counted no more", () => {
    const move = agencyMove(card("A", "15.00", 3), card("A", "10.00", 2), of("A"));
    expect(move).toMatchObject({ before: "15.00", after: "10.00", delta: "-5.00", dossiers: 11 });
    expect(move.rules).toMatchObject([
      {
        rule: "2.1",
        delta: "-5.00",
        dossiers: 6,
        became: [
          { from: "yes", to: "out", dossiers: 3 },
          { from: "yes", to: "no", dossiers: 2 },
          { from: "out", to: "yes", dossiers: 1 },
        ],
      },
      { rule: "own/overdue", before: null, after: null, delta: null, dossiers: 6 },
    ]);
  });

  it("counts a dossier that moves within the whole as what it is: no other", () => {
    const move = agencyMove(card("A", "15.00", 3), card("A", "15.00", 3), { ...of(), cells: null });
    expect(move.rules.map(({ rule, dossiers }) => [rule, dossiers])).toEqual([
      ["2.1", 3],
      ["own/overdue", 3],
    ]);
  });

  it("has no difference where there was no card, or one by other rules", () => {
    const now = card("A", "10.00", 2);
    expect(agencyMove(null, now, of("A"))).toMatchObject({ before: null, after: "10.00", delta: null });
    const other = { ...card("A", "15.00", 3), rulebookHash: "2" };
    expect(agencyMove(other, now, of("A"))).toMatchObject({ before: null, delta: null });
  });

  it("compares what is known only where it is out of the same", () => {
    const part = (points: string, max: string) => card("A", null, 2, { points, max });
    expect(agencyMove(part("7.00", "40.00"), part("8.50", "40.00"), of("A"))).toMatchObject({
      isPart: true,
      delta: "1.50",
    });
    expect(agencyMove(part("7.00", "40.00"), part("8.50", "46.00"), of("A")).delta).toBeNull();
  });
});

describe("the units that moved", () => {
  it("stand by points, whichever way, then by dossiers; those that did not are left out", () => {
    const move = (code: string, before: string, after: string, ...cells: string[]) =>
      agencyMove(card(code, before, 2), card(code, after, 2), of(...cells));
    const moves = [
      move("still", "9.00", "9.00", "none"),
      move("few", "9.00", "9.00", "B"),
      move("up", "9.00", "10.00", "none"),
      move("down", "9.00", "6.00", "none"),
    ];
    expect(movedUnits(moves).map((it) => it.agency.code)).toEqual(["down", "up", "few"]);
  });
});
