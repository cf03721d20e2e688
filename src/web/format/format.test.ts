import { describe, expect, it } from "vitest";
import { printCount, printDecimal, printDelta, printMax, printPercent } from "./decimal.ts";
import { fold } from "./fold.ts";
import { printAge, printDay, printInstant, printPeriod } from "./when.ts";

describe("numbers", () => {
  it("have a decimal comma and dots for thousands in Vietnamese", () => {
    expect(printDecimal("184513.50", "vi")).toBe("184.513,50");
  });
  it("have a decimal point and commas for thousands in English", () => {
    expect(printDecimal("184513.50", "en")).toBe("184,513.50");
  });
  it("that are missing are a dash, never a zero", () => {
    expect([
      printDecimal(null, "vi"),
      printCount(null, "en"),
      printPercent(null, "vi"),
      printMax(null, "vi"),
    ]).toEqual(["–", "–", "–", "–"]);
  });
  it("below zero have a true minus sign", () => {
    expect(printDelta("-1.25", "vi")).toBe("−1,25");
  });
  it("above zero show a plus when they are changes, zero does not", () => {
    expect([printDelta("1.84", "en"), printDelta("0.00", "en")]).toEqual(["+1.84", "0.00"]);
  });
  it("that are maxima lose idle zeros only behind the point", () => {
    expect(["18.00", "20", "100.00", "12.50", "0.00"].map((it) => printMax(it, "vi"))).toEqual([
      "18",
      "20",
      "100",
      "12,5",
      "0",
    ]);
  });
});

describe("times", () => {
  it("are those of Việt Nam", () => {
    expect(printInstant("2023-11-02T09:30:00Z", "vi")).toBe("16h30 ngày 02/11/2023");
    expect(printInstant("2023-11-02T18:30:00Z", "en")).toBe("01:30, 3 Nov 2023");
  });
  it("print days and periods in both languages", () => {
    expect([printDay("2023-11-06", "vi"), printDay("2023-11-06", "en")]).toEqual([
      "06/11/2023",
      "6 Nov 2023",
    ]);
    expect([printPeriod("2026-08", "vi"), printPeriod("2026-Q3", "en")]).toEqual(["Tháng 8/2026", "Q3 2026"]);
  });
  it("say their age in the largest unit that fits", () => {
    const now = Date.parse("2026-11-23T10:00:00Z");
    expect(printAge("2026-11-23T09:40:00Z", now, "vi")).toBe("20 phút trước");
    expect(printAge("2026-11-22T00:00:00Z", now, "en")).toBe("34 hours ago");
    expect(printAge("2026-09-26T18:14:00Z", now, "vi")).toBe("57 ngày trước");
  });
});

describe("fold", () => {
  it("finds Việt Trì for a reader who types without tones", () => {
    expect(fold("UBND Phường Việt Trì")).toContain(fold("viet tri"));
  });
  it("takes đ for d", () => {
    expect(fold("Đắk Lắk")).toBe("dak lak");
  });
  it("does not mind how tone marks are composed", () => {
    expect(fold("Hòa".normalize("NFD"))).toBe(fold("Hòa".normalize("NFC")));
  });
});
