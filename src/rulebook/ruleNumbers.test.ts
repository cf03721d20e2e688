import { describe, expect, it } from "vitest";
import { loadRulebook } from "./loadRulebook.ts";
import { pointsOf } from "./points.ts";
import { rulebookWith, ruleNumbers } from "./ruleNumbers.ts";

const rulebook = loadRulebook("qd766-portal-2026");
const tried = (...changes: [string, string][]) => rulebookWith(rulebook, new Map(changes));
const find = (of: typeof rulebook, id: string) => {
  const found = of.indicators.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe("numbers of a rulebook", () => {
  it("are those its files declare, with the file", () => {
    const numbers = ruleNumbers(rulebook);
    expect(numbers.find((it) => it.id === "3.3.threshold")).toMatchObject({
      value: "0.5",
      file: "qd766-portal-2026/3.3-online-submission.yaml",
    });
    // 2.1 has no threshold in its file, so none is offered.
    expect(numbers.filter((it) => it.indicator === "2.1").map((it) => it.id)).toEqual(["2.1.max"]);
    expect(numbers.find((it) => it.id === "grade.fair")?.value).toBe("70");
    expect(numbers.some((it) => it.id === "grade.weak")).toBe(false);
  });

  it("change what they are about and nothing else, and never the rulebook itself", () => {
    const before = rulebook.hash;
    const higher = tried(["3.3.threshold", "0.8"]);
    expect(pointsOf(find(rulebook, "3.3"), 40, 100).points).toBe("4.80");
    expect(pointsOf(find(higher, "3.3"), 40, 100).points).toBe("3.00");
    expect(higher.indicators.filter((it) => it.id !== "3.3")).toEqual(
      rulebook.indicators.filter((it) => it.id !== "3.3"),
    );
    expect(higher.hash).not.toBe(before);
    expect(loadRulebook("qd766-portal-2026").hash).toBe(before);
  });

  it("take the maxima of group and whole along", () => {
    const less = tried(["2.1.max", "15"]);
    expect([less.groups.find((it) => it.id === "TDGQ")?.max, less.maxTotal]).toEqual(["15", "95"]);
  });

  it("give no rulebook's hash, also where nothing is changed: what is tried is never taken for the law", () => {
    const same = tried(["3.3.threshold", "0.5"]);
    expect(same.hash).not.toBe(rulebook.hash);
    expect(find(same, "3.3")).toEqual({ ...find(rulebook, "3.3"), file: "phương án" });
  });

  it("refuse what no rule could say", () => {
    expect(() => tried(["3.3.threshold", "1.2"])).toThrow(/phải lớn hơn 0 và không quá 1/);
    expect(() => tried(["2.1.max", "0"])).toThrow(/lớn hơn 0/);
  });
});
