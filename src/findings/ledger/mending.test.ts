import { describe, expect, it } from "vitest";
import type { CausePattern } from "#measure/causes/causePattern.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readMends } from "#rulebook/mends.ts";
import { Random } from "#sample/random.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import type { LedgerRule } from "./ledgerRule.ts";
import { changesOf, countsOfPatterns, type MendChoice, madeOn, mended } from "./mending.ts";
import { moversByCell, moversOfAll } from "./movers.ts";
import { PointsAfter } from "./pointsAfter.ts";
import { CELLS, type DrawnUnit, randomUnit } from "./testing/randomUnit.ts";

const RULEBOOKS = ["qd766-portal-2026", "qd766-formula-2026"].map((it) => loadRulebook(it));
const UNITS = 500;

const rulebookOf = (seed: number) => {
  const rulebook = RULEBOOKS[seed % RULEBOOKS.length];
  if (rulebook === undefined) throw new Error("no rulebook");
  return rulebook;
};

function choicesOf(seed: number): MendChoice[] {
  const random = new Random(seed, 1);
  const some = readMends().filter(() => random.chance(0.3));
  return some.map(({ id }) => ({
    mend: id,
    cells: random.chance(0.5) ? null : new Set([random.pick(CELLS)]),
  }));
}

/** What choices come to. */
function madeOf(
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
  choices: readonly MendChoice[],
) {
  const made = patterns.map((pattern) => ({ pattern, mends: madeOn(pattern, choices, rules) }));
  return mended(made, rules);
}

/** The card of the same unit, had its dossiers been so from the start. */
function cardAfter(unit: DrawnUnit, choices: readonly MendChoice[], seed: number) {
  const { rules, patterns } = unit.dossiers;
  const mendedPatterns = patterns.map((pattern) => {
    const mends = madeOn(pattern, choices, rules);
    const changed = changesOf(pattern, rules, mends, 1);
    const answers = pattern.rules.map((it, at) => {
      const change = changed.get(rules[at]?.indicator ?? "");
      const now =
        change === undefined ? it.answer : change.yes > 0 ? "yes" : change.unknown > 0 ? "unknown" : "no";
      return { ...it, answer: now } as const;
    });
    return { ...pattern, rules: answers };
  });
  const ofDossiers = new Set(rules.map((it) => it.rule.predicate.id));
  const counts = [
    ...unit.figures.counts.filter((it) => !ofDossiers.has(it.predicate)),
    ...countsOfPatterns(mendedPatterns, rules),
  ];
  return scoreCounts(rulebookOf(seed), { ...unit.figures, counts });
}

describe("mends made on 500 random units", () => {
  it("bring what the score of the mended counts says, by unit and all over", () => {
    let gained = 0;
    for (let seed = 0; seed < UNITS; seed += 1) {
      const unit = randomUnit(rulebookOf(seed), seed, { patterns: 15, most: seed % 2 === 0 ? 5 : 5000 });
      const choices = choicesOf(seed);
      const after = new PointsAfter(unit.card, rulebookOf(seed));
      const { changes } = madeOf(unit.dossiers.patterns, unit.dossiers.rules, choices);
      const card = cardAfter(unit, choices, seed);
      const points = card.points ?? card.partial?.points;
      expect(after.text(after.of(changes))).toBe(points);
      expect(after.text(after.now)).toBe(unit.card.points ?? unit.card.partial?.points);
      gained += after.of(changes) > after.now ? 1 : 0;
    }
    expect(gained).toBeGreaterThan(200);
  });

  it("never bring less than nothing, and a mover brings what it says", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const { card, dossiers } = randomUnit(rulebookOf(seed), seed, { patterns: 15, most: 500 });
      const after = new PointsAfter(card, rulebookOf(seed));
      const { patterns, rules } = dossiers;
      for (const it of [...moversOfAll(after, patterns, rules), ...moversByCell(after, patterns, rules)]) {
        const cells = it.cell === null ? null : new Set([it.cell]);
        const choices = it.mends.map((mend) => ({ mend, cells }));
        const { changes, things } = madeOf(patterns, rules, choices);
        expect([it.gain, it.dossiers]).toEqual([after.text(after.of(changes) - after.now), things]);
        expect(Number(it.gain)).toBeGreaterThan(0);
      }
    }
  });

  it("change 2.1 and 5.4 together where a late dossier is mended", () => {
    const { rules } = randomUnit(rulebookOf(0), 1, { patterns: 1, most: 1 }).dossiers;
    const answers = { answer: "yes", mended: ["yes", "yes", "yes"], clauses: ["yes", "yes"] } as const;
    const late = { answer: "no", mended: ["yes", "no", "yes"], clauses: ["no", "yes"] } as const;
    const pattern = {
      cell: "H99.01",
      answers: "",
      things: 3,
      rules: rules.map((it) => (["2.1", "5.4"].includes(it.indicator) ? late : answers)),
      parts: { "on-time": "past-slip" },
    };
    expect(madeOf([pattern], rules, [{ mend: "on-time", cells: null }])).toEqual({
      things: 3,
      changes: new Map([
        ["2.1", { yes: 3, no: -3, unknown: 0 }],
        ["5.4", { yes: 3, no: -3, unknown: 0 }],
      ]),
    });
  });
});
