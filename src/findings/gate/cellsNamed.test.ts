import { expect, it } from "vitest";
import { check, read } from "../../../test/fixtures/gate/checking.ts";
import { cellsNamed } from "./cellsNamed.ts";

const text = [
  "STT;Tên đơn vị;Mã định danh;Tỷ lệ trực tuyến (%);Tỷ lệ số hóa (%)",
  "1;UBND xã Tân An;000.21.40.H97;50,0;0,0",
  "2;UBND xã Tân Bình;000.22.40H97;101,0;40,0",
].join("\n");

it("finds the cell, the row or the head a finding names", async () => {
  const cellsAt = cellsNamed(await read(text, "bang.csv"));
  const findings = await check(text);
  const cellsOf = (code: string) =>
    findings.filter((it) => it.code === code).flatMap((it) => cellsAt(it.place));
  expect(cellsOf("code-grammar")).toEqual([{ table: 0, row: 1, column: 2 }]);
  expect(cellsOf("rate-out-of-bounds")).toEqual([{ table: 0, row: 1, column: 3 }]);
  expect(cellsAt("tệp bang.csv, dòng 1 (UBND xã Tân An)")).toEqual([{ table: 0, row: 0, column: null }]);
  expect(cellsAt("tệp bang.csv, cột «Tỷ lệ số hóa (%)»")).toEqual([{ table: 0, row: null, column: 4 }]);
  expect(cellsAt("đoạn 3")).toEqual([]);
});
