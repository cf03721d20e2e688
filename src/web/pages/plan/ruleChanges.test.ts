import { describe, expect, it } from "vitest";
import { changesIn, shownNumber, withChange } from "./ruleChanges.ts";

describe("numbers tried in the address", () => {
  it("are put there, changed and taken back, and leave the rest alone", () => {
    const one = withChange({ ky: "2023-10" }, "3.3.threshold", "0.6");
    expect(one).toEqual({ ky: "2023-10", with: "3.3.threshold=0.6" });
    const two = withChange(withChange(one, "2.1.max", "15"), "3.3.threshold", "0.7");
    expect([...changesIn(two)]).toEqual([
      ["3.3.threshold", "0.7"],
      ["2.1.max", "15"],
    ]);
    expect(withChange(withChange(two, "2.1.max", null), "3.3.threshold", null)).toEqual({ ky: "2023-10" });
  });

  it("are shown as readers write them", () => {
    expect(shownNumber({ kind: "threshold" }, "0.575", "vi")).toBe("57,5%");
    expect(shownNumber({ kind: "max" }, "12.50", "vi")).toBe("12,5");
  });
});
