import { describe, expect, it } from "vitest";
import { exact } from "#terms/exact.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { compareFigure, type FigurePair } from "./compareFigure.ts";

const figure = (text: string, yes: number, no: number, some: Partial<FigurePair> = {}) =>
  compareFigure({
    text,
    value: readPrintedNumber(text),
    unit: "percent",
    counted: { yes, no, unknown: 0 },
    units: null,
    ...some,
  });

describe("compareFigure", () => {
  it("compares to the printed digit", () => {
    expect(figure("43,8", 46, 59)).toMatchObject({ same: true, counted: "43.8", says: null });
    expect(figure("97", 2769, 87)).toMatchObject({ same: true, counted: "97" });
    expect(figure("95,24", 220, 11)).toMatchObject({ same: true, counted: "95.24" });
  });

  it("reads a leading zero as the number it is", () => {
    expect(figure("01", 1, 0, { unit: "count" })).toMatchObject({ same: true, counted: "1" });
  });

  it("says that a printed 0 is none where there are no dossiers", () => {
    const { same, counted, difference, says } = figure("0", 0, 0);
    expect({ same, counted, difference }).toEqual({ same: false, counted: null, difference: "no-dossiers" });
    expect(says?.vi).toContain("Không có hồ sơ, không phải 0");
  });

  it("is quiet where the paper has nothing and there is nothing", () => {
    expect(figure("–", 0, 0)).toMatchObject({ same: true, counted: null });
  });

  it("says that a common rate cannot be above every unit's, and what it is", () => {
    const units = { low: exact("13.13"), high: exact("95.65") };
    const { difference, says } = figure("98,43", 2320, 638, { units });
    expect(difference).toBe("outside-units");
    expect(says?.vi).toBe(
      "Tỷ lệ chung không thể cao hơn mọi đơn vị (cao nhất là 95,65%); tính từ hồ sơ là 78,43% (2.320/2.958).",
    );
    expect(says?.en).toContain("78.43% (2,320/2,958)");
  });

  it("says that it cannot be below every unit's either", () => {
    const units = { low: exact("43.8"), high: exact("100") };
    expect(figure("12", 70, 30, { units }).says?.vi).toContain("thấp hơn mọi đơn vị (thấp nhất là 43,80%)");
  });

  it("tells digits that were cut off from a last digit rounded wrongly", () => {
    expect(figure("66,6", 2, 1)).toMatchObject({ difference: "cut", counted: "66.7" });
    expect(figure("33,4", 1, 2)).toMatchObject({ difference: "rounding", counted: "33.3" });
    expect(figure("66,6", 2, 1).says?.vi).toContain("66,667");
  });

  it("says by how many a number differs", () => {
    expect(figure("46", 44, 0, { unit: "count" }).says?.vi).toBe("Văn bản ghi nhiều hơn 2 hồ sơ.");
    expect(figure("3.000", 3141, 0, { unit: "count" }).says?.vi).toBe("Văn bản ghi ít hơn 141 hồ sơ.");
  });

  it("gives the counted rate with its basis where nothing else explains the difference", () => {
    expect(figure("50", 3, 1)).toMatchObject({ difference: "rate", of: 4 });
    expect(figure("50", 3, 1).says?.vi).toBe("Tính từ hồ sơ là 75,00% (3/4).");
  });

  it("does not guess for a row of which the agency is not certain", () => {
    expect(figure("50", 0, 0, { counted: null })).toMatchObject({ difference: "no-agency", counted: null });
  });

  it("says what a blank cell could have held", () => {
    expect(figure("", 3, 1)).toMatchObject({ printed: null, difference: "not-printed", counted: "75.00" });
  });
});
