import { expect, it } from "vitest";
import type { UnitRate } from "#contract/territory.ts";
import { sorted } from "./rateColumns.ts";

const unit = (name: string, ratio: string | null) =>
  ({
    agency: { code: name, name, kind: "commune" },
    ratio,
    denominator: 10,
    points: ratio,
    lost: null,
  }) as UnitRate;
const units = [unit("Đông", "9.00"), unit("An", null), unit("Bình", "80.00")];
const names = (...asked: [Parameters<typeof sorted>[1], boolean]) =>
  sorted(units, ...asked).map((it) => it.agency.name);

it("sorts rates as numbers, the unknown last either way", () => {
  expect(names("rate", true)).toEqual(["Bình", "Đông", "An"]);
  expect(names("points", false)).toEqual(["Đông", "Bình", "An"]);
});

it("sorts names as Vietnamese does", () => {
  expect(names("name", false)).toEqual(["An", "Bình", "Đông"]);
});
