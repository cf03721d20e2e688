import { expect, it } from "vitest";
import { readColumns } from "#rulebook/columns.ts";
import { headlineOf } from "./headlineOf.ts";

const concepts = readColumns();
const read = (...lines: string[]) =>
  headlineOf(
    lines.map((text, index) => ({ text, place: `đoạn ${index + 1}` })),
    concepts,
  );
const groups = (...lines: string[]) =>
  read(...lines)?.groups.map((it) => [it.group, it.points?.decimal ?? null, it.place]);

it("reads a headline set line by line, the total before the groups", () => {
  const lines = [
    "Kết quả Bộ chỉ số của tỉnh đạt 91,7/100 điểm (xếp thứ 01/34), cụ thể:",
    "- Nhóm chỉ số công khai, minh bạch: 15,64/18 điểm;",
    "- Tiến độ giải quyết hồ sơ: 19/20 điểm;",
    "- Mức độ số hoá hồ sơ đạt 20,78/22 điểm.",
    "UBND xã An Thạnh đạt 93,5/100 điểm, cao nhất các xã.",
  ];
  expect(read(...lines)?.points?.decimal).toBe("91.7");
  expect(groups(...lines)).toEqual([
    ["CKMB", "15.64", "đoạn 2"],
    ["TDGQ", "19", "đoạn 3"],
    ["MDSH", "20.78", "đoạn 4"],
  ]);
});

it("reads a total that stands behind the groups", () => {
  const found = read(
    "1. Dịch vụ công trực tuyến: 7,2/12 điểm.",
    "2. Thanh toán trực tuyến: 4,5/10 điểm.",
    "Tổng cộng: 11,7/22 điểm.",
  );
  expect(found?.points?.decimal).toBe("11.7");
  expect(found?.groups.map((it) => it.group)).toEqual(["CLGQ", "TTTT"]);
});

it("takes no rank for the total", () => {
  const text =
    "Tỉnh xếp thứ 5/34, kết quả chung đạt 65,47/100 điểm, trong đó: Tiến độ giải quyết: 16,51/20 điểm.";
  expect(read(text)?.points?.decimal).toBe("65.47");
});

it("keeps a total that comes without groups", () => {
  expect(read("Tổng điểm Bộ chỉ số 766 của huyện đạt 83,47/100 điểm.")).toMatchObject({
    points: { decimal: "83.47" },
    groups: [],
  });
});

it("finds no headline in the score of a single unit", () => {
  expect(read("Thị xã Bến Cát 8/10 hồ sơ trễ hạn.")).toBeNull();
});
