import { describe, expect, it } from "vitest";
import { dataTimeOf } from "./dataTimeOf.ts";
import { footnotesOf } from "./footnotesOf.ts";
import { takeMarkers } from "./markers.ts";
import { periodOf } from "./periodOf.ts";

describe("periods", () => {
  it.each([
    ["kết quả tháng 10/2023", "2023-10"],
    ["THÁNG 5 NĂM 2025", "2025-05"],
    ["tháng 02-2025", "2025-02"],
    ["quý III/2026", "2026-Q3"],
    ["Quý 1 năm 2024", "2024-Q1"],
    ["6 tháng đầu năm 2025", "2025-H1"],
    ["sáu tháng cuối năm 2025", "2025-H2"],
    ["năm 2024", "2024"],
    ["Bến Cầu, ngày 06 tháng 11 năm 2023", null],
    ["ngày    tháng 11 năm 2023", null],
    ["9 tháng đầu năm 2025", null],
    ["tuần 47/2025", null],
    ["tháng 13/2025", null],
  ])("%s is %s", (text, period) => {
    expect(periodOf(text)).toBe(period);
  });
});

describe("data times", () => {
  it.each([
    ["(Số liệu tại thời điểm 16h30 ngày 02/11/2023)", "2023-11-02T16:30+07:00"],
    ["số liệu lấy lúc 16 giờ 30 phút ngày 2/11/2023", "2023-11-02T16:30+07:00"],
    ["Dữ liệu cập nhật 16:30 ngày 02/11/2023.", "2023-11-02T16:30+07:00"],
    ["số liệu tính đến 8h ngày 3 tháng 10 năm 2024", "2024-10-03T08:00+07:00"],
    ["Trích xuất ngày 05/10/2026 lúc 07:15", "2026-10-05T07:15+07:00"],
    ["số liệu tính đến ngày 27/11/2025", "2025-11-27T23:59+07:00"],
    ["Căn cứ Quyết định ngày 31/10/2022 của UBND tỉnh", null],
    ["số liệu tại thời điểm 25h30 ngày 02/11/2023", null],
    ["số liệu đến ngày 31/02/2025", null],
  ])("%s is %s", (text, instant) => {
    expect(dataTimeOf(text)).toBe(instant);
  });
});

describe("footnote markers", () => {
  it.each([
    ["Tổng số hồ sơ quá hạn (*)", "Tổng số hồ sơ quá hạn", ["*"]],
    ["Kết quả số hóa (**)", "Kết quả số hóa", ["**"]],
    ["Tỷ lệ* (%)", "Tỷ lệ* (%)", []],
    ["Tỷ lệ (*) (%)", "Tỷ lệ (%)", ["*"]],
    ["01⁽i⁾", "01", ["i"]],
    ["95,24 (1)", "95,24", ["1"]],
    ["95,24[2]", "95,24", ["2"]],
    ["12¹²", "12", ["12"]],
    ["*UBND xã A", "UBND xã A", ["*"]],
    ["(1)", "(1)", []],
    ["Tỷ lệ (%)", "Tỷ lệ (%)", []],
  ])("%s", (text, bare, markers) => {
    expect(takeMarkers(text)).toEqual({ text: bare, markers });
  });

  it("resolves to notes, several in one paragraph, and leaves list numbers alone", () => {
    const notes = (text: string, used: string[]) =>
      footnotesOf([{ text, place: "đoạn 1" }], new Set(used), true).map((it) => [it.marker, it.text]);
    expect(notes("Ghi chú: (*) Gồm hồ sơ trễ; (**) Số đếm.", [])).toEqual([
      ["*", "Gồm hồ sơ trễ;"],
      ["**", "Số đếm."],
    ]);
    expect(notes("(*: Bao gồm các hồ sơ trễ (nếu có)).", [])).toEqual([
      ["*", "Bao gồm các hồ sơ trễ (nếu có)."],
    ]);
    expect(notes("(1) Tăng cường số hóa.", [])).toEqual([]);
    expect(notes("(1) Không gồm hồ sơ liên thông.", ["1"])).toEqual([["1", "Không gồm hồ sơ liên thông."]]);
  });
});
