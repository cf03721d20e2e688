import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { freshnessOf } from "./freshnessOf.ts";
import { readFreshness } from "./readFreshness.ts";

const threshold = (value: number) => ({ value, source: "test", confidence: "low" as const });
const rules = { staleHours: threshold(24), silentHours: threshold(168) };
const LAST = "2026-11-02T01:00:00.000Z";

describe("the freshness of a source", () => {
  it.each([
    ["the moment it tells", "2026-11-02T01:00:00.000Z", "fresh"],
    ["a whole day later", "2026-11-03T01:00:00.000Z", "fresh"],
    ["a day and a millisecond later", "2026-11-03T01:00:00.001Z", "stale"],
    ["a week later", "2026-11-09T01:00:00.000Z", "stale"],
    ["more than a week later", "2026-11-09T01:00:01.000Z", "silent"],
    ["by a clock that goes behind", "2026-11-01T01:00:00.000Z", "fresh"],
  ] as const)("%s", (_, at, state) => {
    expect(freshnessOf(LAST, at, rules)).toBe(state);
  });
});

describe("the thresholds", () => {
  it("are read from the rules, each with where it comes from", () => {
    const { dossiers, portal } = readFreshness().thresholds;
    for (const it of [dossiers, portal])
      expect(it.staleHours.value).toBeLessThanOrEqual(it.silentHours.value);
  });

  it("are refused where a source would be silent before it is stale", () => {
    const file = join(mkdtempSync(join(tmpdir(), "minhbach-freshness-")), "freshness.yaml");
    const side = (stale: number) =>
      `{ staleHours: { value: ${stale}, source: a, confidence: low }, silentHours: { value: 9, source: a, confidence: low } }`;
    writeFileSync(file, `thresholds:\n  dossiers: ${side(10)}\n  portal: ${side(1)}\n`);
    expect(() => readFreshness(file)).toThrow(UserError);
  });
});
