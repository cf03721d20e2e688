import { expect, it } from "vitest";
import { scoreTokens } from "./scoreTokens.ts";

const read = (text: string) =>
  scoreTokens(text).map((it) => [
    it.label,
    it.points?.decimal ?? null,
    it.max?.decimal ?? null,
    it.notApplicable,
  ]);

it("reads labels that hold a comma, with and without the word điểm", () => {
  expect(
    read(
      "trong đó: Công khai, minh bạch: 0/18 điểm; Tiến độ giải quyết 17,1/20, Thanh toán trực tuyến – 4,5 điểm/10 điểm",
    ),
  ).toEqual([
    ["Công khai, minh bạch", "0", "18", false],
    ["Tiến độ giải quyết", "17.1", "20", false],
    ["Thanh toán trực tuyến", "4.5", "10", false],
  ]);
});

it("tells a missing score from one that does not apply", () => {
  expect(
    read(
      "Công khai, minh bạch: không áp dụng/18 điểm; Số hóa hồ sơ: – /22 điểm; Mức độ hài lòng: chưa có/18",
    ),
  ).toEqual([
    ["Công khai, minh bạch", null, "18", true],
    ["Số hóa hồ sơ", null, "22", false],
    ["Mức độ hài lòng", null, "18", false],
  ]);
});

it("reads the maximum before the score", () => {
  expect(
    read(
      "Công khai, minh bạch (18 điểm): không đánh giá ở cấp huyện; Tiến độ (tối đa 20 điểm): đạt 17,1 điểm",
    ),
  ).toEqual([
    ["Công khai, minh bạch", null, "18", true],
    ["Tiến độ", "17.1", "20", false],
  ]);
});

it("reads 'trên' and 'tối đa' for the slash", () => {
  expect(read("Số hóa hồ sơ đạt 15,1 trên 22 điểm. Tiến độ: 17,1 điểm (tối đa 20 điểm)")).toEqual([
    ["Số hóa hồ sơ", "15.1", "22", false],
    ["Tiến độ", "17.1", "20", false],
  ]);
});

it("takes no date and no period for a score", () => {
  expect(read("Số liệu ngày 02/11/2023, tháng 10/2023, ngày 5/10, quý 3/2024")).toEqual([]);
});
