import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureOfFile } from "#app/measuring/measures.ts";
import { readLocalRule } from "#rulebook/localRules.ts";

it("the rule that docs/viet-quy-tac.md shows is one", () => {
  const shown = /```yaml\n([\s\S]+?)```/.exec(readFileSync("docs/viet-quy-tac.md", "utf8"))?.[1] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "minhbach-rule-"));
  const file = join(folder, "nop-truc-tuyen.yaml");
  writeFileSync(file, shown);
  const { id, predicate, target } = measureOfFile(readLocalRule(file));
  rmSync(folder, { recursive: true });
  expect([id, target?.at]).toEqual(["nop-truc-tuyen", "100"]);
  expect(predicate?.clauses.map((it) => it.id)).toEqual(["received", "certified-copy", "online"]);
});
