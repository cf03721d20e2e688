import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { listProfiles, readProfile } from "./profiles.ts";

const HOME = join(import.meta.dirname, "../../rules/profiles");
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "profiles-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The problems of Bến Cầu's profile after one change to its text. */
function problemsAfter(find: string, put: string) {
  const sound = readFileSync(join(HOME, "ben-cau-2023.yaml"), "utf8");
  expect(sound).toContain(find);
  writeFileSync(join(dir, "ben-cau-2023.yaml"), sound.replace(find, put));
  try {
    readProfile("ben-cau-2023", dir);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

it("reads the profiles of the project", () => {
  expect(listProfiles().map((it) => [it.id, it.builds, it.form])).toEqual([
    ["ben-cau-2023", "notice", "cong-van"],
    ["province-766", "scorecard", "thong-bao"],
  ]);
});

it("gives a profile the same hash on every reading, and another when a word changes", () => {
  expect(readProfile("ben-cau-2023").hash).toBe(readProfile("ben-cau-2023").hash);
  const sound = readFileSync(join(HOME, "ben-cau-2023.yaml"), "utf8");
  writeFileSync(join(dir, "ben-cau-2023.yaml"), sound.replace("LĐVP, CVTH", "LĐVP"));
  expect(readProfile("ben-cau-2023", dir).hash).not.toBe(readProfile("ben-cau-2023").hash);
});

it("refuses a figure typed in a sentence, with its line", () => {
  const [problem, ...others] = problemsAfter("bảo đảm {target}% hồ sơ", "bảo đảm 100% hồ sơ");
  expect(others).toEqual([]);
  expect(problem?.at).toMatch(/^ben-cau-2023\.yaml:\d+$/);
  expect(problem?.says).toContain("Câu mẫu có chữ số");
});

it("refuses a placeholder that the sentence cannot have and names those it can", () => {
  const [problem] = problemsAfter("{self} công bố kết quả", "{points} công bố kết quả");
  expect(problem?.says).toContain("Không có ô {points}");
  expect(problem?.says).toContain("{self}, {area}, {period}");
});

it("refuses a brace that is not closed", () => {
  const [problem] = problemsAfter("{self} công bố kết quả", "{self công bố kết quả");
  expect(problem?.says).toContain("Ngoặc nhọn không khép");
});

it("refuses a directive whose target is not declared", () => {
  const [problem] = problemsAfter("- target: onlineRate", "- target: paymentRate");
  expect(problem?.says).toBe('Không có mục tiêu "paymentRate" trong targets.');
});

it("refuses a column marker without a footnote", () => {
  const problems = problemsAfter('marker: "**"', 'marker: "***"');
  expect(problems.map((it) => it.says)).toEqual(["Dấu (**) không có chú thích."]);
});

it("refuses a column that rules/columns.yaml does not know", () => {
  const [problem] = problemsAfter(
    "concept: satisfaction,\n        rule",
    "concept: happiness,\n        rule",
  );
  expect(problem?.says).toBe('rules/columns.yaml không có "happiness".');
});

it("refuses a column counted by a rule that its set does not have", () => {
  const problems = problemsAfter("rule: e-result", "rule: paper-result");
  expect(problems.map((it) => it.says)).toEqual(['Bộ quy tắc "ben-cau-2023" không có "paper-result".']);
});

it("refuses a set of local rules that there is not", () => {
  expect(problemsAfter("set: ben-cau-2023", "set: ben-cau-2099")[0]?.code).toBe("no-local-rules");
});

it("refuses a list of overdue dossiers without their column", () => {
  const problems = problemsAfter("overdue:\n    concept: overdue", "overdue:\n    concept: received");
  expect(problems.map((it) => it.says)).toEqual(['Phụ lục không có cột "received".']);
});

it("refuses a target to be said where none is named", () => {
  const problems = problemsAfter("- target: onlineRate", "- target: null");
  expect(problems.map((it) => it.says)).toEqual(["Câu có ô {target} nhưng không nêu mục tiêu nào."]);
});

it("refuses unknown keys", () => {
  expect(problemsAfter("totalDecimals: 2", "totalDecimals: 2\nroundTotal: true")).toHaveLength(1);
});

it("names the profiles there are when asked for another", () => {
  expect(() => readProfile("ben-cau-2099")).toThrow("ben-cau-2023, province-766");
});
