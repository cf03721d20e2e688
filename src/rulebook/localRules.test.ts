import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { localRuleSets, readLocalRule, readLocalRules } from "./localRules.ts";
import { RULES_DIR } from "./rulesFolder.ts";

const QUIET_DESK = `id: quiet-desk
title: { vi: Hồ sơ nộp qua bưu chính, en: Dossiers by post }
source: { cites: Quy chế, articles: [Điều 1], confidence: high }
unit: percent
target: { at: "12.5", says: { vi: Mục tiêu năm, en: Target of the year } }
measure:
  of: dossier
  population:
    - id: received-in-period
      says: { vi: Tiếp nhận trong kỳ, en: Received in the period }
      holds: inPeriod(receivedAt)
  hit:
    - id: by-post
      says: { vi: Qua bưu chính, en: By post }
      holds: channel == "postal"
  examples:
    - { says: Qua bưu chính, period: 2026, facts: { channel: postal, late: { some-rule: null } }, answer: unknown }
`;
let local: string;
let file: string;

beforeEach(() => {
  local = mkdtempSync(join(tmpdir(), "minhbach-local-"));
  mkdirSync(join(local, "desk-2026"));
  file = join(local, "desk-2026/quiet-desk.yaml");
  writeFileSync(file, QUIET_DESK);
});
afterEach(() => rmSync(local, { recursive: true }));

function problemsOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("readLocalRules", () => {
  it("reads the rules of a set, frozen, with target and measure", () => {
    const rules = readLocalRules("desk-2026", local);
    expect(localRuleSets(local)).toEqual(["desk-2026"]);
    expect(rules).toMatchObject([
      {
        id: "quiet-desk",
        unit: "percent",
        target: { at: "12.5" },
        measure: { of: "dossier", exclusions: [], hit: [{ id: "by-post", holds: 'channel == "postal"' }] },
        file: "desk-2026/quiet-desk.yaml",
      },
    ]);
    expect(Object.isFrozen(rules[0]?.measure)).toBe(true);
  });

  it("takes a rule without target", () => {
    writeFileSync(file, QUIET_DESK.replace(/^target.*\n/m, ""));
    expect(readLocalRules("desk-2026", local)[0]?.target).toBeNull();
  });

  it("tells everything wrong in all files of a set, with lines", () => {
    writeFileSync(join(local, "desk-2026/other.yaml"), QUIET_DESK.replace("unit: percent", "unit: share"));
    writeFileSync(file, QUIET_DESK.replace("id: by-post", "id: received-in-period"));
    expect(problemsOf(() => readLocalRules("desk-2026", local)).map((it) => `${it.code} ${it.at}`)).toEqual([
      "unknown-value desk-2026/other.yaml:4",
      "duplicate-id desk-2026/quiet-desk.yaml:13",
    ]);
  });

  it("names the sets there are when asked for another", () => {
    expect(problemsOf(() => readLocalRules("desk-2025", local))[0]?.remedy).toContain('"desk-2026"');
  });
});

describe("readLocalRule", () => {
  it("tells where a clause and an example stand", () => {
    const { placeOf } = readLocalRule(file);
    expect(placeOf("hit", "by-post")).toBe("desk-2026/quiet-desk.yaml:15");
    expect(placeOf("examples", 0)).toBe("desk-2026/quiet-desk.yaml:17");
    expect(placeOf("exclusions", "none")).toBe("desk-2026/quiet-desk.yaml:6");
  });

  it("refuses a rule that is not named like its file, and one repeating a clause", () => {
    const renamed = join(local, "desk-2026/loud-desk.yaml");
    writeFileSync(renamed, QUIET_DESK);
    expect(readLocalRule(renamed)).toMatchObject({
      rule: null,
      problems: [{ code: "id-not-file", at: "desk-2026/loud-desk.yaml:1" }],
    });
    const again = '    - { id: by-post, says: { vi: a, en: a }, holds: "true" }\n  examples:';
    writeFileSync(file, QUIET_DESK.replace("  examples:", again));
    expect(readLocalRule(file).problems.map((it) => `${it.code} ${it.at}`)).toEqual([
      "duplicate-id desk-2026/quiet-desk.yaml:16",
    ]);
  });

  it("reads an indicator of a rulebook over the one it extends", () => {
    const overlay = join(RULES_DIR, "qd766-formula-2026/3.3-online-submission.yaml");
    const { rule, problems, placeOf } = readLocalRule(overlay);
    expect(problems).toEqual([]);
    expect(rule).toMatchObject({ id: "3.3", unit: "percent", target: null });
    expect(placeOf("hit", "online")).toMatch(/^qd766-portal-2026\/3\.3-online-submission\.yaml:\d+$/);
    expect(placeOf("hit", "e-result")).toMatch(/^qd766-formula-2026\/3\.3-online-submission\.yaml:\d+$/);
  });

  it("reads an indicator's file on its own, and refuses one that does not say how it is counted", () => {
    const lone = join(local, "desk-2026/2.1.yaml");
    cpSync(join(RULES_DIR, "qd766-portal-2026/2.1-on-time.yaml"), lone);
    expect(readLocalRule(lone)).toMatchObject({ rule: { id: "2.1" }, problems: [] });
    writeFileSync(lone, readFileSync(lone, "utf8").replace(/^measure:[\s\S]*/m, ""));
    expect(readLocalRule(lone).problems.map((it) => it.code)).toEqual(["missing-measure"]);
    const root = readLocalRule(join(RULES_DIR, "qd766-portal-2026/rulebook.yaml"));
    expect(root.problems.map((it) => it.code)).toEqual(["no-indicator"]);
  });
});
