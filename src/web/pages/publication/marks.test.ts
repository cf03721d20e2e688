import { describe, expect, it } from "vitest";
import type { FindingView } from "#contract/pages.ts";
import { marksOf } from "./marks.ts";

const finding = (
  severity: FindingView["severity"],
  says: string,
  column: number | null,
  row: number | null = 8,
): FindingView => ({
  code: "x",
  severity,
  place: "Phụ lục",
  says,
  expected: null,
  found: null,
  cells: [{ table: 0, row, column }],
});

describe("marksOf", () => {
  const marks = marksOf([
    finding("note", "cả hàng", null),
    finding("error", "sai mã", 2),
    finding("confirmed", "đúng", 4),
    finding("warning", "tên cột", 5, null),
  ]);

  it("lets the gravest finding speak for a cell", () => {
    expect(marks(0, 8, 2)).toEqual({ severity: "error", says: "sai mã", ofRow: false });
  });
  it("marks the whole row when no column is named", () => {
    expect(marks(0, 8, 4)).toEqual({ severity: "note", says: "cả hàng", ofRow: true });
  });
  it("marks the head when no row is named", () => {
    expect(marks(0, null, 5)).toEqual({ severity: "warning", says: "tên cột", ofRow: false });
  });
  it("leaves other rows and tables alone", () => {
    expect([marks(0, 7, 2), marks(1, 8, 2)]).toEqual([undefined, undefined]);
  });
});
