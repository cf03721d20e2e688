import { expect, it } from "vitest";
import { benCauContent } from "../../../test/fixtures/publish/sampleContent.ts";
import { documentDay } from "./documentDay.ts";
import { aboutLine, listLines } from "./form.ts";
import { printedMarker, withMarkers } from "./marker.ts";
import { sheetNames } from "./xlsx/sheetName.ts";

it("ends every line of a list with a semicolon and the last with a full stop, whatever they ended with", () => {
  expect(listLines(["Như trên;", "Lưu: VT, VP."])).toEqual(["Như trên;", "Lưu: VT, VP."]);
  expect(listLines(["Như trên", "Lưu: VT, VP"])).toEqual(["Như trên;", "Lưu: VT, VP."]);
});

it("begins the subject of a công văn with V/v once", () => {
  expect(aboutLine("Công bố kết quả")).toBe("V/v Công bố kết quả");
  expect(aboutLine("V/v công bố kết quả")).toBe("V/v công bố kết quả");
});

it("reads the day of a document, and none from a blank or impossible one", () => {
  const day = (placeAndDate: string) => documentDay({ ...benCauContent, placeAndDate });
  expect(day("Bến Cầu, ngày 06 tháng 11 năm 2023")).toBe("2023-11-06");
  expect(day("Tây Ninh, ngày 5 tháng 9 năm 2026")).toBe("2026-09-05");
  expect(day("Bến Cầu, ngày     tháng 11 năm 2023")).toBeNull();
  expect(day("Bến Cầu, ngày 31 tháng 02 năm 2023")).toBeNull();
});

it("prints asterisks in brackets and raises other markers", () => {
  expect(printedMarker("**")).toEqual({ text: "(**)", raised: false });
  expect(printedMarker("i")).toEqual({ text: "i", raised: true });
  expect(withMarkers("Số hồ sơ", ["1", "*"])).toBe("Số hồ sơ (1) (*)");
});

it("names sheets as Excel allows, no two alike", () => {
  expect(sheetNames(["Tong hop", "tong hop", "a/b:c", "x".repeat(40)])).toEqual([
    "Tong hop",
    "tong hop 2",
    "a b c",
    "x".repeat(31),
  ]);
});
