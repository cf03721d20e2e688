import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import { filesUnder, parse, sourceFiles } from "./sources.ts";

const LONGEST = 300;
const SQL =
  /\b(select\s[^;]*\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|view)\s)/i;

/** Texts of a file that are SQL: plain strings and whole templates. */
function sqlIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && SQL.test(node.getText())) found.push(`${file}: ${node.getText().slice(0, 60)}`);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

describe("the house", () => {
  it(`has no source file over ${LONGEST} lines`, () => {
    const files = filesUnder(["src", "test", "bin"], /\.(tsx?|mjs)$/).filter(
      (it) => !it.startsWith("test/fixtures/"),
    );
    expect(files.length).toBeGreaterThan(100);
    const long = files
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
      .filter((it) => it.lines > LONGEST);
    expect(long).toEqual([]);
  });

  it("speaks SQL only in the rooms of the database", () => {
    const outside = sourceFiles(["src"]).filter((it) => !/^src\/(store|measure)\//.test(it));
    expect(outside.flatMap(sqlIn)).toEqual([]);
    const statements = filesUnder(["src", "test", "bin", "rules"], /\.sql$/);
    const isMeant = (it: string) => it.startsWith("src/store/") || it.startsWith("test/golden/sql/");
    expect(statements.filter((it) => !isMeant(it))).toEqual([]);
  });

  it("has file names that every file system reads alike", () => {
    const odd = filesUnder(["src", "test", "bin", "rules"], /./).filter((it) => !/^[\x21-\x7e]+$/.test(it));
    expect(odd).toEqual([]);
  });

  it("has worked examples for every indicator of every rulebook", () => {
    const without = listRulebooks().flatMap(({ id }) =>
      loadRulebook(id)
        .indicators.filter((it) => it.examples.length === 0)
        .map((it) => it.file),
    );
    expect(without).toEqual([]);
  });
});
