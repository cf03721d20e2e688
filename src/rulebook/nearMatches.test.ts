import { describe, expect, it } from "vitest";
import { didYouMean, nearMatches } from "./nearMatches.ts";

describe("nearMatches", () => {
  it("finds a word with a letter too many, too few or wrong", () => {
    expect(nearMatches("endpiont", ["endpoint", "examples"])).toEqual(["endpoint"]);
    expect(nearMatches("maks", ["max", "points"])).toEqual(["max"]);
    expect(nearMatches("commun", ["commune", "community"])).toEqual(["commune"]);
  });

  it("prefers those that start alike", () => {
    expect(nearMatches("2.3", ["1.3", "2.1", "2.2", "5.4"])).toEqual(["2.1", "2.2", "1.3"]);
  });

  it("finds nothing near a word of one letter or one that is far from all", () => {
    expect(nearMatches("X", ["P", "T", "I"])).toEqual([]);
    expect(nearMatches("colour", ["endpoint", "max"])).toEqual([]);
    expect(didYouMean("colour", ["endpoint"], "Hãy bỏ.")).toBe("Hãy bỏ.");
  });
});
