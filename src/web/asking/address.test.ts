import { describe, expect, it } from "vitest";
import { keptSearch, readSearch } from "./address.ts";

describe("readSearch", () => {
  it("leaves out what it does not understand", () => {
    expect(readSearch({ ky: "2023-10", source: "elsewhere", answer: "maybe", sort: "", other: "1" })).toEqual(
      {
        ky: "2023-10",
      },
    );
  });

  it("takes an instant whose plus became a space", () => {
    expect(readSearch({ knownAt: "2023-11-02T16:30 07:00" })).toEqual({ knownAt: "2023-11-02T16:30+07:00" });
  });
});

describe("keptSearch", () => {
  it("keeps period, rulebook, source and instant, and leaves a list's page behind", () => {
    const search = {
      ky: "2023-10",
      bo: "a",
      source: "dossiers",
      knownAt: "x",
      after: "y",
      loai: "commune",
    } as const;
    expect(keptSearch(search)).toEqual({ ky: "2023-10", bo: "a", source: "dossiers", knownAt: "x" });
  });
});
