import { describe, expect, it } from "vitest";
import { codes } from "../codes.ts";
import { Fields } from "./fields.ts";
import { baseProcedureCode } from "./procedureCode.ts";

describe("fields of a foreign record", () => {
  it("take absent, null and empty for not known", () => {
    const fields = new Fields({ a: null, b: "", c: "  " });
    expect(["a", "b", "c", "d"].map((it) => [fields.text(it), fields.flag(it), fields.instant(it)])).toEqual(
      Array.from({ length: 4 }, () => [null, null, null]),
    );
    expect(fields.faults).toEqual([]);
  });

  it("take True, true and 1 for yes in any type", () => {
    const fields = new Fields({ a: "True", b: true, c: 1, d: "1", e: "False", f: 0 });
    expect(["a", "b", "c", "d", "e", "f"].map((it) => fields.flag(it))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("compose Vietnamese letters", () => {
    expect(new Fields({ a: "U\u0309y ban" }).text("a")).toBe("Ủy ban");
  });

  it("know states by code and by word, and that nobody knows what 0 means", () => {
    const fields = new Fields({ a: "10", b: 5, c: "Đã  trả kết quả", d: "0" });
    expect(["a", "b", "c", "d"].map((it) => fields.coded(it, codes.states))).toEqual([
      "returned",
      "supplement-requested",
      "returned",
      null,
    ]);
    expect(fields.faults).toEqual([]);
  });

  it("name the bad value, its place and the nearest words", () => {
    const fields = new Fields({ TrangThaiHoSo: "đang sử lý", list: [{ Gia: "8.000 đ" }, "x"] });
    fields.coded("TrangThaiHoSo", codes.states);
    for (const it of fields.objects("list") ?? []) it.amount("Gia");
    expect(fields.faults.map((it) => [it.field, it.value])).toEqual([
      ["TrangThaiHoSo", "đang sử lý"],
      ["list[2]", "x"],
      ["list[1].Gia", "8.000 đ"],
    ]);
    expect(fields.faults[0]?.expected).toContain("đang xử lý");
  });
});

describe("the code of a procedure", () => {
  it.each([
    ["1.001193", "1.001193"],
    ["1.001193.000.00.00.H56", "1.001193"],
    ["2.002621.H56", "2.002621"],
    ["2.000815.000.00.00.h55.02", "2.000815"],
    ["LT-KS", null],
    [null, null],
  ])("%s has base %s", (given, base) => {
    expect(baseProcedureCode(given)).toBe(base);
  });
});
