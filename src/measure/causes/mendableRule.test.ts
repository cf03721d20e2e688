import { describe, expect, it } from "vitest";
import { readFacts } from "#rulebook/facts.ts";
import type { CountedMeasure, Measured } from "#rulebook/measure.ts";
import { readMends } from "#rulebook/mends.ts";
import { mendableRule } from "./mendableRule.ts";

const vocabulary = { facts: readFacts(), latenessMarks: ["formula-document", "dispatch-ben-cau"] };
const WORDS = { vi: "Điều kiện", en: "Condition" };

function rule(hit: readonly string[], of: Measured = "dossier") {
  const measure: CountedMeasure = {
    of,
    population: [],
    exclusions: [],
    hit: hit.map((holds, at) => ({ id: `c${at + 1}`, says: WORDS, holds })),
    examples: [],
  };
  return mendableRule(measure, readMends(), vocabulary, () => "x.yaml");
}

describe("a rule with mends made", () => {
  it("is the same rule, its mended facts constants", () => {
    const { mends, mended, clauses } = rule(["hasComponentFile", "!returnsPaper || hasResultFile"]);
    expect(mends).toEqual(["component-file", "result-file"]);
    expect(clauses.map((it) => it.mends)).toEqual([["component-file"], ["result-file"]]);
    expect(mended.map((it) => [it.mends, it.predicate.hit])).toEqual([
      [["component-file"], "(true and ((not d.returns_paper) or d.has_result_file))"],
      [["result-file"], "(d.has_component_file and ((not d.returns_paper) or true))"],
      [["component-file", "result-file"], "(true and ((not d.returns_paper) or true))"],
    ]);
  });

  it("takes every lateness rule for kept, and looks at no mark of it", () => {
    const { mended, predicate } = rule(['!late("formula-document")']);
    expect(predicate.late).toEqual(["formula-document"]);
    expect(mended.map((it) => [it.mends, it.predicate.hit, it.predicate.late])).toEqual([
      [["on-time"], "((not false))", []],
    ]);
  });

  it("mends the dossiers that a rule over agencies asks for", () => {
    const { mended, clauses } = rule(["dossiers.exists(d, d.hasResultFile)"], "agency");
    expect(mended.map((it) => [it.mends, it.predicate.exists.map(({ sql }) => sql)])).toEqual([
      [["result-file"], ["true"]],
    ]);
    expect(clauses.map((it) => it.mends)).toEqual([[]]);
  });

  it("has nothing to mend where no fact it looks at can be", () => {
    expect(rule(["isOpen"])).toMatchObject({ mends: [], mended: [] });
  });
});
