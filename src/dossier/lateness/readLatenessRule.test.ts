import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { listLatenessRules, readLatenessRule, readLatenessRules } from "./readLatenessRule.ts";

const RULES = join(import.meta.dirname, "../../../rules/lateness");
const folder = mkdtempSync(join(tmpdir(), "lateness-"));
afterAll(() => rmSync(folder, { recursive: true }));

const problemsOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
};

it("reads every rule there is", () => {
  expect(listLatenessRules()).toEqual(["dispatch-ben-cau", "formula-document"]);
  expect(listLatenessRules().map((it) => Object.keys(readLatenessRule(it).causes).length)).toEqual([4, 1]);
});

it("refuses a rule that is not there and names those that are", () => {
  const [problem] = problemsOf(() => readLatenessRule("formula"));
  expect(problem?.code).toBe("lateness-rule-not-found");
  expect(problem?.remedy).toBe("Hãy chọn một trong: dispatch-ben-cau, formula-document.");
});

it("names the line of a state, switch or cause that does not exist", () => {
  const text = readFileSync(join(RULES, "formula-document.yaml"), "utf8");
  const broken = text
    .replace("[returned]", "[handed-over]")
    .replace("waitingEnds: true", "waitingEnds: maybe");
  writeFileSync(join(folder, "broken.yaml"), `${broken}  bad-mood: {}\n`);
  const lineOf = (words: string) => broken.split("\n").findIndex((it) => it.includes(words)) + 1;
  expect(problemsOf(() => readLatenessRule("broken", folder)).map((it) => it.at)).toEqual([
    `broken.yaml:${lineOf("handed-over")}`,
    `broken.yaml:${lineOf("maybe")}`,
    `broken.yaml:${lineOf("later-than-due") + 1}`,
  ]);
});

it("finds the one rule that is the standard, and refuses a folder where none or several are", () => {
  const { rules, standard } = readLatenessRules();
  expect([rules.length, standard.id]).toEqual([2, "formula-document"]);
  const text = readFileSync(join(RULES, "formula-document.yaml"), "utf8");
  const several = mkdtempSync(join(folder, "several-"));
  writeFileSync(join(several, "one.yaml"), text);
  writeFileSync(join(several, "two.yaml"), text);
  expect(problemsOf(() => readLatenessRules(several)).map((it) => it.says)).toEqual([
    "Phải có đúng một quy tắc quá hạn ghi standard: true; đang ghi: one, two.",
  ]);
  const none = mkdtempSync(join(folder, "none-"));
  writeFileSync(join(none, "one.yaml"), text.replace("standard: true", "standard: false"));
  expect(problemsOf(() => readLatenessRules(none)).map((it) => it.code)).toEqual([
    "no-standard-lateness-rule",
  ]);
});
