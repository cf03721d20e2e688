import { describe, expect, it } from "vitest";
import { headRows } from "./headRows.ts";

const digitised = "Kết quả số hóa hồ sơ (**)";

describe("headRows", () => {
  it("lets neighbours share their heading and single columns reach down", () => {
    expect(
      headRows([["STT"], ["Tên đơn vị"], [digitised, "Kết quả điện tử"], [digitised, "Số hóa"]]),
    ).toEqual([
      [
        { text: "STT", column: 0, columnSpan: 1, rowSpan: 2, leaf: true },
        { text: "Tên đơn vị", column: 1, columnSpan: 1, rowSpan: 2, leaf: true },
        { text: digitised, column: 2, columnSpan: 2, rowSpan: 1, leaf: false },
      ],
      [
        { text: "Kết quả điện tử", column: 2, columnSpan: 1, rowSpan: 1, leaf: true },
        { text: "Số hóa", column: 3, columnSpan: 1, rowSpan: 1, leaf: true },
      ],
    ]);
  });

  it("keeps two columns of the same name apart", () => {
    expect(headRows([["Tỷ lệ"], ["Tỷ lệ"]])).toEqual([
      [
        { text: "Tỷ lệ", column: 0, columnSpan: 1, rowSpan: 1, leaf: true },
        { text: "Tỷ lệ", column: 1, columnSpan: 1, rowSpan: 1, leaf: true },
      ],
    ]);
  });

  it("gives one empty row for a table without columns", () => {
    expect(headRows([])).toEqual([[]]);
  });
});
