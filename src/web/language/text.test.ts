import { describe, expect, it } from "vitest";
import en from "../text/en.json" with { type: "json" };
import vi from "../text/vi.json" with { type: "json" };
import { loadTexts, say } from "./text.ts";

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe("the screen's words", () => {
  it("exist in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it("have the same places to fill in both languages", () => {
    const different = Object.entries(vi).filter(
      ([key, text]) => String(places(text)) !== String(places((en as Record<string, string>)[key] ?? "")),
    );
    expect(different).toEqual([]);
  });

  it("are never empty", () => {
    expect([...Object.values(vi), ...Object.values(en)].filter((it) => it.trim() === "")).toEqual([]);
  });

  it("fill their places", () => {
    expect(say("vi", "units.rankOf", { rank: "2", of: "14" })).toBe("Hạng 2/14");
  });

  it("are Vietnamese until those of another language are there", async () => {
    expect(say("en", "frame.results")).toBe(vi["frame.results"]);
    await loadTexts("en");
    expect(say("en", "frame.results")).toBe(en["frame.results"]);
  });
});
