import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { checkRules } from "./checkRules.ts";
import { readRulebookFolder } from "./readRulebookFolder.ts";
import { RULES_DIR } from "./rulesFolder.ts";

const LIBRARY = new URL("fixtures", import.meta.url).pathname;
let rules: string;

beforeEach(() => {
  rules = mkdtempSync(join(tmpdir(), "minhbach-rules-"));
  cpSync(LIBRARY, rules, { recursive: true });
});
afterEach(() => rmSync(rules, { recursive: true }));

/** Replaces the one line that contains `find`. */
function damage(file: string, find: string, replacement: string): void {
  const path = join(rules, file);
  const lines = readFileSync(path, "utf8").split("\n");
  const found = lines.filter((it) => it.includes(find));
  if (found.length !== 1) throw new Error(`${found.length} lines of ${file} contain ${find}`);
  writeFileSync(path, lines.map((it) => (it.includes(find) ? replacement : it)).join("\n"));
}

const RULEBOOK = "library-2026/rulebook.yaml";
const RETURNED = "library-2026/1.1-returned.yaml";
const KNOWN = "library-2026/1.2-known.yaml";

const text = z.string().min(1);
const Fault = z.strictObject({
  fact: text,
  file: text,
  from: text,
  to: z.string(),
  code: text,
  at: text,
  says: text,
  remedy: text,
});
const faults = z.array(Fault).parse(parse(readFileSync(join(LIBRARY, "faults.yaml"), "utf8")));

describe("checkRules", () => {
  it("finds nothing wrong with the package's own rules", () => {
    expect(checkRules(RULES_DIR).problems).toEqual([]);
  });

  it("finds nothing wrong with the library index", () => {
    expect(checkRules(rules)).toEqual({ checked: ["library-2026"], problems: [] });
  });

  it.each(faults)("refuses $fact, with its line and a remedy", (fault) => {
    damage(fault.file, fault.from, fault.to);
    const { problems } = checkRules(rules);
    expect(problems.map((it) => `${it.code} ${it.at}`)).toContain(`${fault.code} ${fault.at}`);
    const found = problems.find((it) => it.code === fault.code && it.at === fault.at);
    expect(found?.says).toContain(fault.says);
    expect(found?.remedy).toContain(fault.remedy);
  });

  it("refuses an indicator without examples", () => {
    const path = join(rules, RETURNED);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(/^examples:[\s\S]*(?=^measure:)/m, "examples: []\n"),
    );
    expect(checkRules(rules).problems.map((it) => `${it.code} ${it.at}`)).toEqual([
      `missing-example ${RETURNED}:17`,
    ]);
  });

  it("refuses an indicator that does not say how it is counted", () => {
    const path = join(rules, KNOWN);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^measure:.*/m, ""));
    expect(checkRules(rules).problems.map((it) => `${it.code} ${it.at}`)).toEqual([
      `missing-measure ${KNOWN}:1`,
    ]);
  });

  it("refuses a fault in a measure below also when the upper file says nothing of it", () => {
    const overlay = join(rules, "library-strict");
    mkdirSync(overlay);
    writeFileSync(
      join(overlay, "rulebook.yaml"),
      "extends: library-2026\nid: library-strict\nfamily: strict\n",
    );
    writeFileSync(join(overlay, "1.1.yaml"), 'id: "1.1"\ncode: null\n');
    damage(RETURNED, "id: on-time", "");
    damage(RETURNED, "hit:", "");
    expect(checkRules(rules).problems.map((it) => `${it.code} ${it.at}`)).toEqual([
      `missing-field ${RETURNED}:20`,
    ]);
  });

  it("refuses two files of one indicator that hold at the same time", () => {
    cpSync(join(rules, RETURNED), join(rules, "library-2026/1.1-again.yaml"));
    const [problem] = checkRules(rules).problems;
    expect(problem?.code).toBe("overlapping-dates");
    expect(problem?.at).toBe(`${RETURNED}:1`);
  });

  it("refuses two files of one indicator even when one follows the other", () => {
    const again = join(rules, "library-2026/1.1-until-may.yaml");
    writeFileSync(again, `${readFileSync(join(rules, RETURNED), "utf8")}effectiveUntil: 2026-05-01\n`);
    damage(RETURNED, "code: RETURNED", "code: RETURNED\neffectiveFrom: 2026-05-01");
    const [problem] = checkRules(rules).problems;
    expect(problem?.code).toBe("duplicate-id");
    expect(problem?.remedy).toMatch(/extends/);
  });

  it("refuses two rulebooks of one family that hold at the same time, and takes them when one follows the other", () => {
    cpSync(join(rules, "library-2026"), join(rules, "library-2027"), { recursive: true });
    damage("library-2027/rulebook.yaml", "id: library-2026", "id: library-2027");
    expect(checkRules(rules).problems.map((it) => `${it.code} ${it.at}`)).toEqual([
      "overlapping-rulebooks library-2027/rulebook.yaml:5",
    ]);
    damage(RULEBOOK, "effectiveUntil: null", "effectiveUntil: 2027-01-01");
    damage("library-2027/rulebook.yaml", "effectiveFrom: 2026-01-01", "effectiveFrom: 2027-01-01");
    damage("library-2027/2.1-seats.yaml", "effectiveFrom", "effectiveFrom: 2027-01-01");
    damage("library-2026/2.1-seats.yaml", "effectiveFrom", "effectiveUntil: 2027-01-01");
    expect(checkRules(rules).problems).toEqual([]);
  });

  it("names a file that is never read, and one that holds no fields", () => {
    writeFileSync(join(rules, "library-2026/1.3-new.yml"), "id: 1.3");
    writeFileSync(join(rules, "library-2026/README.md"), "notes for readers");
    writeFileSync(join(rules, KNOWN), "");
    expect(checkRules(rules).problems.map((it) => [it.code, it.at, it.says])).toEqual([
      ["unread-file", "library-2026/1.3-new.yml:1", "Tệp này không được đọc: tệp chỉ số có đuôi .yaml."],
      ["wrong-type", `${KNOWN}:1`, "Cả tệp ghi null, phải là một nhóm trường."],
    ]);
  });

  it("tells of a missing base alone, not of every field it would have given", () => {
    damage(RULEBOOK, "id: library-2026", "id: library-2026\nextends: library-2025");
    expect(checkRules(rules).problems.map((it) => it.code)).toEqual(["unknown-base"]);
  });

  it("tells every fault of a folder at once", () => {
    damage(RETURNED, "max: 5", "maks: 5");
    damage(KNOWN, "counts: dossier", "counts: book");
    damage(
      "library-2026/2.1-seats.yaml",
      "Một phần bốn mươi tám",
      "  - { says: a, numerator: 1, denominator: 2, points: 1 }",
    );
    const { rulebook, problems } = readRulebookFolder(join(rules, "library-2026"));
    expect(rulebook).toBeNull();
    expect(problems.map((it) => it.code).sort()).toEqual([
      "example-differs",
      "missing-field",
      "unknown-field",
      "unknown-value",
    ]);
  });

  it("tells a fault of a rulebook once, also when another extends it", () => {
    const overlay = join(rules, "library-strict");
    cpSync(join(rules, "library-2026"), overlay, { recursive: true, filter: (it) => !it.endsWith("s.yaml") });
    for (const it of ["1.1-returned.yaml", "1.2-known.yaml", "2.1-seats.yaml"])
      rmSync(join(overlay, it), { force: true });
    writeFileSync(
      join(overlay, "rulebook.yaml"),
      "extends: library-2026\nid: library-strict\nfamily: strict\n",
    );
    expect(checkRules(rules).problems).toEqual([]);
    damage(RETURNED, "counts: dossier", "counts: book");
    expect(checkRules(rules).problems.map((it) => it.at)).toEqual([`${RETURNED}:5`]);
  });
});
