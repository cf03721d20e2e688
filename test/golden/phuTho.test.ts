import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { pointsOf } from "#rulebook/points.ts";
import type { RankedUnit, Scorecard, UnitCard } from "#score/scorecard.ts";
import { scoreCapture } from "#score/scoreCapture.ts";

/** Phú Thọ, August 2026: the Portal's real answers, read here once more as plain JSON so that nothing is compared with itself. */
const folder = fileURLToPath(new URL("../../examples/phu-tho-2026-08", import.meta.url));
const plain = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const manifest = plain("_manifest.json");
const text = (it: number | null): string | null => (it === null ? null : it.toFixed(2));

const rulebook = loadRulebook("qd766-portal-2026");
const { captures, problems } = await readPortalFolder(folder);
const capture = captures.find((it) => it.kind === "evaluation");
if (capture === undefined) throw new Error("no evaluation capture in the example");
const card: Scorecard = scoreCapture(rulebook, capture);
const cards: readonly (UnitCard | RankedUnit)[] = [card, ...card.units];
const codeOf = new Map(capture.agencies.map((it) => [it.portalId, it.code]));
const cardOf = (portalId: string) => {
  const found = cards.find((it) => it.agency.code === codeOf.get(portalId));
  if (found === undefined) throw new Error(`no card of ${portalId}`);
  return found;
};
const groupOf = (it: UnitCard, code: string) => it.groups.find((group) => group.code === code);

describe("Phú Thọ, tháng 8/2026", () => {
  it("is read without a problem", () => {
    expect(problems).toEqual([]);
    expect(capture.complete).toBe(true);
    expect(capture.missing).toEqual([]);
  });

  it("has the thirteen published totals", () => {
    const totals = Object.fromEntries(cards.map((it) => [it.agency.code, it.points]));
    const published = Object.entries(manifest.expectedTotals as Record<string, number>);
    expect(published).toHaveLength(13);
    expect(totals).toEqual(Object.fromEntries(published.map(([code, it]) => [code, text(it)])));
  });

  it.each(["transparency", "handling-satisfaction", "dossier-digitized"])(
    "gives every metric of %s the points the Portal gives it",
    (endpoint) => {
      const { overview, evaluation } = plain(`${endpoint}.json`).data;
      for (const row of [overview, ...evaluation]) {
        const scored = cardOf(row.departmentId).groups.flatMap((it) => it.indicators);
        for (const metric of row.metrics) {
          const indicator = scored.find((it) => it.code === metric.code);
          expect([row.departmentName, metric.code, indicator?.points]).toEqual([
            row.departmentName,
            metric.code,
            text(metric.score),
          ]);
          expect(indicator?.portalPoints).toBe(text(metric.score));
          expect(indicator?.portalRatio).toBe(text(metric.ratio));
          expect(indicator?.differs).toBe(false);
          expect([indicator?.numerator, indicator?.denominator]).toEqual([metric.numerator, metric.denominator]);
        }
      }
    },
  );

  it("sums each unit's metrics to the group points the Portal gives", () => {
    for (const [endpoint, group] of [
      ["transparency", "CKMB"],
      ["handling-satisfaction", "MDHL"],
      ["dossier-digitized", "MDSH"],
    ] as const) {
      const { overview, evaluation } = plain(`${endpoint}.json`).data;
      for (const row of [overview, ...evaluation]) {
        const scored = groupOf(cardOf(row.departmentId), group);
        expect([scored?.state, scored?.points]).toEqual(["scored", text(row.totalScore)]);
      }
    }
  });

  it("re-computes the 13 rows of progress and the 13 rows of payment to the hundredth", () => {
    const progress = plain("dvc-progress-tree.json").data;
    const payment = plain("formality-online-payment-tree.json").data;
    expect([progress.children.length, payment.children.length]).toEqual([12, 12]);
    for (const row of [progress.parent, ...progress.children]) {
      const scored = groupOf(cardOf(row.departmentId), "TDGQ");
      expect([scored?.state, scored?.points]).toEqual(["scored", text(row.totalScore ?? row.score)]);
    }
    for (const row of [payment.parent, ...payment.children]) {
      const scored = groupOf(cardOf(row.departmentId), "TTTT");
      expect([scored?.state, scored?.points]).toEqual(["scored", text(row.totalScore)]);
    }
  });

  it("re-computes the province's online services from its counts, and takes the units' points as given", () => {
    const { parent, children } = plain("provide-online-tree.json").data;
    const own = groupOf(card, "CLGQ");
    expect([own?.state, own?.points]).toEqual(["scored", text(parent.totalScore)]);
    expect(own?.indicators.map((it) => [it.id, it.numerator, it.denominator, it.points])).toEqual([
      ["3.1", 52, 56, "2.00"],
      ["3.2", 406, 1968, "0.83"],
      ["3.3", 150956, 152595, "6.00"],
    ]);
    for (const row of children) {
      const given = groupOf(cardOf(row.departmentId), "CLGQ");
      expect([given?.state, given?.points]).toEqual(["given", text(row.totalScore)]);
      expect(given?.indicators.map((it) => it.state)).toEqual(["unknown", "unknown", "unknown"]);
    }
  });

  it("finds no difference from the Portal anywhere", () => {
    expect(cards.flatMap((it) => it.groups).filter((it) => it.differs)).toEqual([]);
    expect(cards.flatMap((it) => it.groups).every((it) => it.portalPoints !== null)).toBe(true);
  });

  it("explains the province's group points indicator by indicator", () => {
    const points = Object.fromEntries(
      card.groups.map((group) => [
        group.code,
        group.indicators.filter((it) => it.state !== "information").map((it) => it.points),
      ]),
    );
    expect(points).toEqual({
      CKMB: [null, null, "1.96", "6.00"],
      TDGQ: ["15.68"],
      CLGQ: ["2.00", "0.83", "6.00"],
      TTTT: ["0.75", "0.45", "5.05"],
      MDSH: ["4.33", "0.46", "0.04", "0.00", "0.93", "0.46", "2.00"],
      MDHL: ["4.42", "3.33", "5.22"],
    });
  });

  it("shows what was within reach: 90 of 100 points, because two publication indicators had nothing to count", () => {
    expect([card.points, card.applicableMax, card.applicableRatio, card.grade]).toEqual([
      "59.91",
      "90.00",
      "66.57",
      "Trung bình",
    ]);
  });

  it("keeps Văn phòng UBND tỉnh, which had no dossiers, outside ranking and grading with its 15,96 points", () => {
    const office = card.units.find((it) => it.agency.code === "H44.01");
    expect(office).toMatchObject({
      points: "15.96",
      inactive: true,
      rank: null,
      rankOf: null,
      grade: null,
      applicableMax: "66.00",
    });
    expect(office && groupOf(office, "MDHL")?.indicators.map((it) => [it.id, it.state, it.points])).toEqual(
      expect.arrayContaining([
        ["5.2", "no-data", "6.00"],
        ["5.3", "no-data", "6.00"],
        ["5.4", "no-data", "0.00"],
      ]),
    );
  });

  it("scores UBND Phường Việt Trì 62,88, second of the six communes", () => {
    const ward = card.units.find((it) => it.agency.code === "H44.100");
    expect(ward).toMatchObject({
      agency: { name: "UBND Phường Việt Trì", kind: "commune" },
      points: "62.88",
      rank: 2,
      rankOf: 6,
      inactive: false,
    });
    expect(ward?.groups.map((it) => it.points)).toEqual(["7.96", "15.81", "6.48", "6.69", "8.67", "17.27"]);
  });

  it("ranks departments and communes apart", () => {
    expect(card.units.map((it) => [it.agency.kind, it.agency.code, it.rank])).toEqual([
      ["department", "H44.03", 1],
      ["department", "H44.07", 2],
      ["department", "H44.08", 3],
      ["department", "H44.46", 4],
      ["department", "H44.42", 5],
      ["department", "H44.01", null],
      ["commune", "H44.105", 1],
      ["commune", "H44.100", 2],
      ["commune", "H44.103", 3],
      ["commune", "H44.101", 4],
      ["commune", "H44.102", 5],
      ["commune", "H44.106", 6],
    ]);
  });

  it("lets units inherit the province's publication figures, and says so also where there are none", () => {
    const ward = card.units.find((it) => it.agency.code === "H44.100");
    expect(ward?.groups[0]?.indicators.map((it) => [it.id, it.state, it.inheritedFrom])).toEqual([
      ["1.1", "no-data", "H44"],
      ["1.2", "no-data", "H44"],
      ["1.3", "inherited", "H44"],
      ["1.4", "scored", null],
    ]);
  });

  it("rounds 95,75 % of 6 points up to 5,75, which a binary float would not", () => {
    const paid = rulebook.indicators.find((it) => it.id === "3.6");
    expect(paid && pointsOf(paid, 9575, 10000).points).toBe("5.75");
  });
});
