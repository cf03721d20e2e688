import { describe, expect, it } from "vitest";
import type { Authority } from "#contract/pages.ts";
import { tourPlace } from "./tourPlace.ts";

const authority = (code: string, source?: "portal" | "dossiers"): Authority => ({
  agency: { code, name: code, kind: "province" },
  periods: ["2023-10"],
  newest:
    source === undefined
      ? null
      : {
          period: "2023-10",
          source,
          points: null,
          applicableMax: null,
          grade: null,
          gradeConfirmed: null,
          dataTime: null,
          units: 1,
        },
});
const notice = {
  id: "notice",
  agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu", kind: "district" as const },
  period: "2023-10",
  comparable: true,
};

describe("the tour", () => {
  it("leads through the example when it is there", () => {
    expect(tourPlace([authority("H44", "portal"), authority("H53", "dossiers")], [notice])).toMatchObject({
      unit: "000.00.31.H53",
      publication: "notice",
      isExample: true,
    });
  });

  it("takes an authority with dossiers before one without", () => {
    expect(tourPlace([authority("H01", "portal"), authority("H02", "dossiers")], [])).toMatchObject({
      unit: "H02",
      hasDossiers: true,
      isExample: false,
    });
    expect(tourPlace([authority("H01", "portal")], [])).toMatchObject({ unit: "H01", hasDossiers: false });
  });

  it("does not take another month of the same province for the example", () => {
    const other = { ...notice, period: "2024-01" };
    expect(tourPlace([authority("H53", "dossiers")], [other])).toMatchObject({
      unit: "H53",
      isExample: false,
    });
  });

  it("has nowhere to lead when nothing is there", () => {
    expect(tourPlace([], [])).toBeNull();
  });
});
