import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allRuleScripts } from "#app/measuring/ruleScripts.ts";

const FOLDER = "test/golden/sql";

describe("the SQL of every rule", () => {
  const scripts = allRuleScripts();

  // Run with WRITE_GOLDEN=1 after a change that is meant, and read the diff.
  if (process.env.WRITE_GOLDEN) {
    mkdirSync(FOLDER, { recursive: true });
    for (const { name, text } of scripts) writeFileSync(`${FOLDER}/${name}`, text);
  }

  it("has a golden file, and no other is there", () => {
    expect(existsSync(FOLDER)).toBe(true);
    expect(readdirSync(FOLDER).sort()).toEqual(scripts.map((it) => it.name).sort());
  });

  it.each(scripts)("$name is as it was read last", ({ name, text }) => {
    expect(text).toBe(readFileSync(`${FOLDER}/${name}`, "utf8"));
  });
});
