import { expect, it } from "vitest";
import { withoutMarks, wordsKey } from "./vietnameseText.ts";

it("gives both places of the tone mark one key, in open syllables only", () => {
  expect(wordsKey("Số hoá  hồ sơ")).toBe(wordsKey("số hóa hồ sơ"));
  expect(wordsKey("UỶ BAN")).toBe(wordsKey("Ủy ban"));
  expect(wordsKey("Hoàng")).toBe("hoàng");
});

it("keeps the mark of quý on the y, also where it was set on the u", () => {
  expect(wordsKey("Quý III")).toBe("quý iii");
  expect(wordsKey("QÚY")).toBe("quý");
});

it("reads composed and decomposed letters alike", () => {
  expect(wordsKey("Bến Cầu".normalize("NFD"))).toBe("bến cầu");
});

it("takes tỉ lệ for tỷ lệ but leaves words that only contain it", () => {
  expect(wordsKey("Tỉ lệ")).toBe("tỷ lệ");
  expect(wordsKey("tỉnh")).toBe("tỉnh");
});

it("drops every mark, also the bar of đ", () => {
  expect(withoutMarks("Long Chữ, Đồng Tháp")).toBe("Long Chu, Dong Thap");
});
