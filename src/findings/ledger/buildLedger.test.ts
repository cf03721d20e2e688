import { describe, expect, it } from "vitest";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { exact, sum } from "#terms/exact.ts";
import { buildLedger } from "./buildLedger.ts";
import type { Ledger } from "./ledger.ts";
import { type DrawnUnit, randomUnit } from "./testing/randomUnit.ts";

const RULEBOOKS = ["qd766-portal-2026", "qd766-formula-2026"].map((it) => loadRulebook(it));
const UNITS = 1000;

const ledgerOf = (unit: DrawnUnit, rulebook = RULEBOOKS[0]): Ledger => {
  if (rulebook === undefined) throw new Error("no rulebook");
  return buildLedger(unit.card, rulebook, {
    rules: [...unit.dossiers.rules, ...unit.petitions.rules, ...unit.others],
    of: { dossier: unit.dossiers.patterns, petition: unit.petitions.patterns },
  });
};

const total = (texts: readonly string[]) => sum(texts.map((it) => exact(it)));
const equal = (one: string, parts: readonly string[]) => total(parts).equals(exact(one));

describe("the ledger of 1,000 random units", () => {
  const all = Array.from({ length: UNITS }, (_, seed) => {
    const rulebook = RULEBOOKS[seed % RULEBOOKS.length];
    if (rulebook === undefined) throw new Error("no rulebook");
    const most = [3, 50, 4000, 900_000][seed % 4] ?? 3;
    const unit = randomUnit(rulebook, seed, { patterns: 12, most });
    return { unit, ledger: ledgerOf(unit, rulebook) };
  });

  it("adds up to the applicable maximum less the score, to the last digit", () => {
    for (const { unit, ledger } of all) {
      const { card } = unit;
      const known = card.points === null ? card.partial : { points: card.points, max: card.applicableMax };
      expect([ledger.points, ledger.max]).toEqual([known?.points, known?.max]);
      expect(exact(ledger.max).sub(exact(ledger.points)).equals(exact(ledger.lost))).toBe(true);
      expect(
        equal(
          ledger.lost,
          ledger.lines.map((it) => it.lost),
        ),
      ).toBe(true);
    }
    const whole = all.filter((it) => it.ledger.isWhole).length;
    const losing = all.filter((it) => Number(it.ledger.lost) > 0).length;
    expect([whole > 200, UNITS - whole > 200, losing > 800]).toEqual([true, true, true]);
  });

  it("adds up within every line: by cause as shown, by cause to the ninth decimal, by dossier", () => {
    let split = 0;
    for (const { ledger } of all)
      for (const line of ledger.lines) {
        if (line.entries.length === 0) expect(Number(line.lost)).toBe(0);
        else {
          expect(
            equal(
              line.lost,
              line.entries.map((it) => it.lost),
            ),
          ).toBe(true);
          expect(
            equal(
              line.lost,
              line.entries.map((it) => it.shown),
            ),
          ).toBe(true);
        }
        for (const { lost, each, things } of line.entries) {
          if (each === null || things === null) continue;
          expect(each.more).toBeLessThan(things);
          const byDossier = exact(each.lost).mul(things).add(exact(each.more).div(1_000_000_000));
          expect(byDossier.equals(exact(lost))).toBe(true);
          split += 1;
        }
      }
    expect(split).toBeGreaterThan(5000);
  });

  it("has a cause for every dossier that misses, and each stands in one entry only", () => {
    let several = 0;
    for (const { ledger } of all)
      for (const { numerator, denominator, entries, state } of ledger.lines) {
        if (numerator === null || denominator === null || state !== "scored") continue;
        const things = entries.reduce((sum, it) => sum + (it.things ?? 0), 0);
        expect(things).toBe(denominator - numerator);
        several += entries.some((it) => it.id.includes("+")) ? 1 : 0;
      }
    expect(several).toBeGreaterThan(100);
  });

  it("meets every kind of cause", () => {
    const kinds = new Set(
      all.flatMap((it) => it.ledger.lines.flatMap((line) => line.entries.map((one) => one.cause.kind))),
    );
    expect([...kinds].sort()).toEqual(["clauses", "factor", "inherited", "misses", "no-data", "points"]);
  });
});
