import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { readMends } from "./mends.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-mends-"));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(sets: string, more = ""): string[] {
  const file = join(folder, "mends.yaml");
  const mend = (id: string) =>
    `  - id: ${id}\n    says: { vi: Sửa, en: Mend }\n    sets: ${sets}\n    afterwards: true\n${more}`;
  writeFileSync(file, `mends:\n${mend("one")}`);
  try {
    readMends(file);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map((it) => `${it.at} ${it.says} ${it.remedy}`);
  }
}

describe("the file of mends", () => {
  it("is the package's own, each mend once, with the value its fact would have", () => {
    const mends = readMends();
    expect(new Set(mends.map((it) => it.id)).size).toBe(mends.length);
    expect(mends.find((it) => it.id === "on-time")?.sets).toEqual({ late: false });
    expect(mends.find((it) => it.id === "on-time")?.parts.map((it) => it.id)).toEqual([
      "repeated-requests",
      "open",
      "past-slip",
      "past-term",
    ]);
  });

  it("is refused with file, line and remedy", () => {
    expect(problemsOf("{ hasResultFile: true }")).toEqual([]);
    expect(problemsOf("{ hasResultFil: true }")).toEqual([
      'mends.yaml:4 Không có dữ kiện "hasResultFil". Có phải ý là "hasResultFile"?',
    ]);
    expect(problemsOf('{ hasResultFile: "yes" }')[0]).toContain(
      'Giá trị của "hasResultFile" sai kiểu (bool).',
    );
    expect(problemsOf("{ supplementCount: true }")[0]).toContain("sai kiểu (int)");
    expect(problemsOf("{ channel: phone }")[0]).toContain("Các giá trị: direct, online, postal.");
    expect(problemsOf('{ late: "no" }')[0]).toContain("late chỉ nhận true hoặc false.");
  });

  it("names no mend twice", () => {
    const twice =
      "  - id: one\n    says: { vi: Sửa, en: Mend }\n    sets: { late: false }\n    afterwards: true\n";
    expect(problemsOf("{ late: false }", twice)[0]).toContain('mends.yaml:6 Cách sửa "one" đã khai ở trên.');
  });
});
