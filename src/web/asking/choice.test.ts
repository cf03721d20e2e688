import { describe, expect, it } from "vitest";
import { chosen, keptChoice, toggled, withChosen } from "./choice.ts";

describe("a choice in the address", () => {
  it("is added to once, in order, and leaves the rest of the address alone", () => {
    const search = toggled({ ky: "2023-10", fix: "online" }, "fix", ["result-file", "online"]);
    expect(search).toEqual({ ky: "2023-10", fix: "online result-file" });
    expect(chosen(search, "fix")).toEqual(["online", "result-file"]);
  });

  it("is taken back when all of it was chosen, and is gone when nothing is left", () => {
    expect(toggled({ fix: "online result-file" }, "fix", ["online"])).toEqual({ fix: "result-file" });
    expect(toggled({ fix: "online" }, "fix", ["online"])).toEqual({});
    expect(withChosen({ dossier: "a b" }, "dossier", [])).toEqual({});
  });

  it("goes on to another page without the page's own questions", () => {
    expect(keptChoice({ fix: "online", target: "fair", after: "50", ky: "2023-10" })).toEqual({
      fix: "online",
      target: "fair",
    });
  });
});
