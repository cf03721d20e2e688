import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { UserError } from "#terms/problem.ts";
import { readColumns } from "./columns.ts";

describe("the meanings of columns kept as data", () => {
  const columns = readColumns();

  it("gives every group of the index a concept of points", () => {
    const groups = columns.filter((it) => it.group !== undefined);
    expect(groups.map((it) => it.id)).toEqual(
      ["CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL"].map((it) => `points.${it}`),
    );
    expect(groups.every((it) => it.unit === "points")).toBe(true);
  });

  it("makes rates of counts only", () => {
    const unitOf = new Map(columns.map((it) => [it.id, it.unit]));
    const rates = columns.filter((it) => it.ratio);
    expect(rates.map((it) => it.id)).toEqual(["onlineRate", "reuseRate", "paymentRate"]);
    for (const { ratio, unit } of rates) {
      expect(unit).toBe("percent");
      expect([...(ratio?.numerator ?? []), ratio?.denominator ?? ""].map((it) => unitOf.get(it))).toEqual([
        "count",
        "count",
      ]);
    }
  });
});

describe("a file of columns with mistakes", () => {
  const problemsOf = (columns: string) => {
    const dir = mkdtempSync(join(tmpdir(), "columns-"));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    writeFileSync(join(dir, "columns.yaml"), `columns:\n${columns}groups: []\n`);
    try {
      readColumns(dir);
    } catch (error) {
      if (error instanceof UserError) return error.problems.map((it) => [it.at, it.says]);
      throw error;
    }
    return [];
  };
  const column = (id: string, more = "synonyms: [quá hạn]") =>
    `  - { id: ${id}, title: { vi: a, en: a }, unit: count, ${more} }\n`;

  it("names the line of a doubled id, a wording of two columns, and a link that leads nowhere", () => {
    expect(problemsOf(column("one") + column("one"))).toEqual([
      ["columns.yaml:3", 'Cột "one" đã khai ở columns.yaml:2.'],
    ]);
    expect(problemsOf(column("one") + column("two", "synonyms: [Quá hạn]"))).toEqual([
      ["columns.yaml:3", 'Cách ghi "Quá hạn" đã thuộc cột "one".'],
    ]);
    expect(problemsOf(column("one", "synonyms: [a], parts: [b, c]"))).toEqual([
      ["columns.yaml:2", 'Cột "one" dựa vào "b", không có trong tệp.'],
      ["columns.yaml:2", 'Cột "one" dựa vào "c", không có trong tệp.'],
    ]);
    expect(problemsOf(column("one", "synonyms: [a], colour: red")).map(([at]) => at)).toEqual([
      "columns.yaml:2",
    ]);
  });
});
