import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { readGate } from "./gate.ts";
import { GATE_CODES } from "./gateCodes.ts";

const folder = mkdtempSync(join(tmpdir(), "gate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const text = readFileSync(new URL("../../rules/gate.yaml", import.meta.url), "utf8");

function problemsOf(changed: string) {
  expect(changed).not.toBe(text);
  const file = join(folder, "gate.yaml");
  writeFileSync(file, changed);
  try {
    readGate(file);
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

const lineOf = (needle: string) => text.slice(0, text.indexOf(needle)).split("\n").length;

it("gives every finding a severity, a title and a remedy", () => {
  const { findings } = readGate();
  expect(Object.keys(findings)).toEqual([...GATE_CODES]);
  for (const it of Object.values(findings)) expect(it.remedy === "").toBe(it.severity === "confirmed");
});

it("names the line of a severity that does not exist", () => {
  const problems = problemsOf(text.replace("    severity: error", "    severity: fatal"));
  expect(problems.map((it) => it.at)).toEqual([`gate.yaml:${lineOf("    severity: error")}`]);
});

it("refuses a code it does not know and one that is left out", () => {
  expect(problemsOf(text.replace("  row-short:", "  row-shrot:")).length).toBeGreaterThan(0);
});

it("refuses a defect without a remedy", () => {
  const remedy = "    remedy: Hãy bổ sung mã theo danh mục mã định danh.\n";
  const problems = problemsOf(text.replace(remedy, '    remedy: ""\n'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ at: `gate.yaml:${lineOf(remedy)}` });
  expect(problems[0]?.says).toContain("findings.code-missing.remedy");
});

it("refuses a share above one", () => {
  expect(problemsOf(text.replace('siblingShare: "0.8"', 'siblingShare: "8"'))[0]?.at).toBe(
    `gate.yaml:${lineOf("siblingShare")}`,
  );
});
