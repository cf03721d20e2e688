import { beforeAll, expect, it } from "vitest";
import type { Scorecard } from "#score/scorecard.ts";
import type { Publication } from "../publication.ts";
import { announce, july, linesOf, phuThoAugust, rowsOf } from "../testing/phuTho.ts";
import { looseFigures } from "../testing/walk.ts";
import type { ProvinceSource } from "./provinceSource.ts";

let august: Scorecard;
beforeAll(async () => {
  august = await phuThoAugust();
});

function build(changes: Partial<ProvinceSource> = {}): Publication {
  return announce(august, changes);
}

it("compares with the month before when its figures are there", () => {
  const built = build({ previous: july(august, "60.91", { MDSH: "9.22" }) });
  expect(linesOf(built)[3]).toMatch(
    /So với tháng 7\/2026, tổng điểm giảm 1,00 điểm \(tháng 7\/2026 đạt 60,91 điểm\)\.$/,
  );
  expect(rowsOf(built, "nhom-chi-so")[4]).toBe(
    "Số hóa hồ sơ | 8,22 | 22 | 22 | 37,36 | 13,78 | 9,22 | -1,00",
  );
  expect(linesOf(build({ previous: july(august, "59.91", {}) }))[3]).toMatch(
    /không thay đổi \(59,91 điểm\)\.$/,
  );
  expect(looseFigures(built)).toEqual([]);
});

it("shows beside each unit its rank and points of the month before", () => {
  const before = {
    ...july(august, "60.91", {}),
    units: august.units
      .filter((it) => it.agency.code !== "H44.106")
      .map((it) => (it.agency.code === "H44.105" ? { ...it, rank: 2, points: "60.00" } : it)),
  };
  const built = build({ previous: before });
  expect(rowsOf(built, "xa-phuong")[0]).toBe(
    "1 | 2 | UBND xã Xuân Lũng | H44.105 | 7,96 | 18,09 | 6,19 | 6,28 | 7,86 | 18,00 | 64,38 | 4,38 | 71,53 | Trung bình",
  );
  expect(rowsOf(built, "xa-phuong")[5]).toMatch(/^6 \| – \| UBND xã Lâm Thao .* \| 57,03 \| – \| /);
  expect(looseFigures(built)).toEqual([]);
});

it("does not compare across rulebooks or with a month that is not adjacent", () => {
  const otherRules = { ...july(august, "50", {}), rulebookHash: "other" };
  expect(linesOf(build({ previous: otherRules }))[3]).toMatch(
    /Cách tính áp dụng cho tháng 7\/2026 khác với kỳ này nên không so sánh\.$/,
  );
  const june = { ...july(august, "50", {}), period: "2026-06" };
  expect(linesOf(build({ previous: june }))).toEqual(linesOf(build()));
});
