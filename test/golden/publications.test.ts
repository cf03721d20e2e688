import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import { readServiceResults } from "#ingest/portal/readServiceResults.ts";
import type { CapturedFigures } from "#published/capture.ts";
import type { Notice } from "#published/notice.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { pointsOf } from "#rulebook/points.ts";
import type { Counts } from "#rulebook/rulebook.ts";
import { changeBetween } from "#score/change.ts";
import { findGrade } from "#score/grade.ts";
import { scoreNotice } from "#score/scoreNotice.ts";
import { scoreSummary } from "#score/scoreSummary.ts";
import { exact, sum, toDecimal } from "#terms/exact.ts";

type Vector = {
  id: string;
  says: string;
  code?: string;
  groups: Record<string, number | null>;
  total: number | null;
  sum?: number;
  grade?: string;
  applicableRatio?: number;
  implied?: Record<string, number>;
  satisfaction?: Record<string, Counts>;
  delta?: number;
};
type Online = { says: string; points: number } & Record<"3.1" | "3.2" | "3.3", [number, number]>;
type Vectors = {
  publications: Vector[];
  grades: { points: number; grade: string; says: string }[];
  online: Online[];
};

const vectors: Vectors = parse(readFileSync(new URL("./vectors.yaml", import.meta.url), "utf8"));
const vector = (id: string): Vector => {
  const found = vectors.publications.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
};
const rulebook = loadRulebook("qd766-portal-2026");
const indicator = (id: string) => {
  const found = rulebook.indicators.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
};
const text = (it: number) => it.toFixed(2);
const add = (points: readonly string[]) => toDecimal(sum(points.map(exact)), 2);
const printed = ({ groups }: Vector) => Object.values(groups).flatMap((it) => (it === null ? [] : [String(it)]));

/** A publication as one province's row of a summary capture. */
function asSummary(it: Vector): CapturedFigures {
  const row = { endpoint: "service-results", max: "100", metrics: {} };
  return {
    authority: "VN",
    period: "2025",
    kind: "summary",
    capturedFrom: null,
    dataTime: null,
    complete: false,
    missing: ["1/34 tỉnh"],
    hash: it.id,
    declaredUnits: 34,
    agencies: [
      { code: "VN", name: "Cả nước", kind: "country", portalId: "", parent: null },
      { code: "H05", name: it.says, kind: "province", portalId: it.id, parent: "VN" },
    ],
    rows: [
      { ...row, agency: "VN", row: "parent", points: null, fields: {} },
      { ...row, agency: "H05", row: "child", points: null, fields: it.groups },
    ],
    notes: [],
  };
}
const unitOf = (it: Vector) => {
  const [unit] = scoreSummary(rulebook, asSummary(it)).units;
  if (unit === undefined) throw new Error(`no card of ${it.id}`);
  return unit;
};

describe("published results", () => {
  it("V1: the district's printed total stays beside groups that add up to 61,0", () => {
    const it = vector("V1");
    const card = scoreNotice(rulebook, benCau(it), "district");
    expect(card.points).toBe(text(it.total ?? Number.NaN));
    expect(add(printed(it))).toBe(text(it.sum ?? Number.NaN));
    expect(card.groups.map((group) => [group.code, group.points, group.state])).toEqual([
      ["CKMB", null, "not-applicable"],
      ["TDGQ", "17.10", "given"],
      ["CLGQ", "7.20", "given"],
      ["TTTT", "4.50", "given"],
      ["MDSH", "15.10", "given"],
      ["MDHL", "17.10", "given"],
    ]);
    expect([card.applicableMax, card.applicableRatio]).toEqual(["82.00", text(it.applicableRatio ?? Number.NaN)]);
    expect([card.complete, card.units, card.source]).toEqual([true, [], "table"]);
  });

  it("V2: six groups without a printed total add up to 92,83, Xuất sắc", () => {
    const it = vector("V2");
    expect(unitOf(it)).toMatchObject({ points: text(it.sum ?? Number.NaN), grade: it.grade, gradeConfirmed: true });
  });

  it("V3: a group that is not printed leaves the total unknown; 8,42 would complete it", () => {
    const it = vector("V3");
    expect(unitOf(it)).toMatchObject({ points: null, rank: null, grade: null });
    const completed = { ...it, groups: { ...it.groups, ...it.implied } };
    expect(unitOf(completed).points).toBe(text(it.total ?? Number.NaN));
  });

  it("V4: satisfaction is two petition shares and the capped share of dossiers", () => {
    const it = vector("V4");
    const parts = Object.entries(it.satisfaction ?? {}).map(
      ([id, { numerator, denominator }]) => pointsOf(indicator(id), numerator, denominator).points ?? "",
    );
    expect(parts).toEqual(["6.00", "5.94", "6.00"]);
    expect(add(parts)).toBe(text(it.groups.MDHL ?? Number.NaN));
    expect(add([...printed(it), String(it.implied?.MDSH)])).toBe(text(it.total ?? Number.NaN));
  });

  it("V5: a total that its groups contradict is noticed, never mended", () => {
    const it = vector("V5");
    expect(add(printed(it))).toBe(text(it.sum ?? Number.NaN));
    const read = readServiceResults("V5.json", summaryAnswer(it));
    expect(read.ok && read.value.notes).toEqual(["Cả nước: tổng điểm các nhóm là 83,63, khác tổng điểm 86,94."]);
    expect(read.ok && read.value.root.points).toBe("86.94");
  });

  it("V10, V11, V12: totals fall into their grade, and a week's change is exact", () => {
    const now = unitOf(vector("V2"));
    const { total, delta } = vector("V12");
    const card = { ...now, points: text(total ?? Number.NaN) };
    const before = { ...card, points: "92.73" };
    expect(changeBetween(card, before).points).toBe(text(delta ?? Number.NaN));
    expect(findGrade(rulebook, text(vector("V10").total ?? Number.NaN))?.title.vi).toBe("Tốt");
    expect(findGrade(rulebook, text(vector("V11").total ?? Number.NaN))?.title.vi).toBe("Xuất sắc");
  });

  it.each(vectors.grades)("$points điểm là $grade ($says)", ({ points, grade }) => {
    expect(findGrade(rulebook, text(points))?.title.vi).toBe(grade);
  });

  it.each(vectors.online)("online services of Phú Thọ, $says: $points", (it) => {
    const parts = (["3.1", "3.2", "3.3"] as const).map((id) => pointsOf(indicator(id), ...it[id]).points ?? "");
    expect(add(parts)).toBe(text(it.points));
  });
});

describe("V6–V9: the national summary of 05/10/2026", async () => {
  const folder = fileURLToPath(new URL("../../examples/phu-tho-2026-08", import.meta.url));
  const { captures } = await readPortalFolder(folder);
  const capture = captures.find((it) => it.kind === "summary");
  if (capture === undefined) throw new Error("no summary in the example");
  const card = scoreSummary(rulebook, capture);

  it.each(["V6", "V7", "V8a", "V8b"])("%s: the province has its published groups and total", (id) => {
    const it = vector(id);
    const unit = card.units.find(({ agency }) => agency.code === it.code);
    expect(unit?.points).toBe(text(it.total ?? Number.NaN));
    for (const group of unit?.groups ?? []) {
      expect([group.code, group.points]).toEqual([group.code, text(it.groups[group.code] ?? Number.NaN)]);
    }
    expect(unit?.groups).toHaveLength(6);
  });

  it("V8: Lai Châu and Thành phố Hồ Chí Minh share their rank", () => {
    expect(card.units.map((it) => [it.agency.code, it.points, it.rank, it.rankOf])).toEqual([
      ["H20", "68.11", 1, 4],
      ["H53", "65.47", 2, 4],
      ["H29", "63.18", 3, 4],
      ["H35", "63.18", 3, 4],
    ]);
  });

  it("V9: the country has its own total; the two groups it merges stay unknown", () => {
    const it = vector("V9");
    expect(card.agency).toEqual({ code: "VN", name: "Cả nước", kind: "country" });
    expect([card.points, card.applicableMax]).toEqual([text(it.total ?? Number.NaN), "100.00"]);
    expect(add(printed(it))).toBe(text(it.total ?? Number.NaN));
    expect(card.groups.map((group) => [group.code, group.points])).toEqual([
      ["CKMB", "10.07"],
      ["TDGQ", "17.51"],
      ["CLGQ", null],
      ["TTTT", null],
      ["MDSH", "9.49"],
      ["MDHL", "10.08"],
    ]);
  });

  it("says that 4 of 34 provinces are no complete summary", () => {
    expect([card.complete, card.missing]).toEqual([false, ["4/34 tỉnh"]]);
  });
});

function summaryAnswer(it: Vector) {
  const radar = Object.entries(it.groups).map(([code, score]) => ({ code, score }));
  return {
    overview: { departmentName: "Cả nước", totalScore: it.total, totalMaxScore: 100 },
    radar,
    evaluation: [],
  };
}

function benCau(it: Vector): Notice {
  const groups = Object.entries(it.groups).map(([group, points]) => ({
    group,
    label: group,
    points: { decimal: String(points), decimals: 1 },
    max: null,
    notApplicable: false,
    place: "Công văn",
  }));
  return {
    file: "cong-van.docx",
    sha256: "",
    form: "dispatch",
    agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" },
    period: "2023-10",
    dataTime: "2023-11-02T09:30:00.000Z",
    formalities: null,
    headline: {
      points: { decimal: String(it.total), decimals: 2 },
      max: { decimal: "100", decimals: 0 },
      place: "Công văn",
      groups,
    },
    paragraphs: [],
    tables: [],
    footnotes: [],
  };
}
