import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import {
  benCauContent,
  hostileContent,
  provinceContent,
} from "../../../../test/fixtures/publish/sampleContent.ts";
import { renderCsv } from "./renderCsv.ts";

function read(bytes: Uint8Array | undefined): string[][] {
  return parse(Buffer.from(bytes ?? []), { delimiter: ";", bom: true, relaxColumnCount: false });
}

it("writes Bến Cầu's appendix with one head row, decimal commas and no thousands marks", () => {
  const [file] = renderCsv(benCauContent, "ben-cau");
  const rows = read(file?.bytes);
  expect(file?.name).toBe("ben-cau.csv");
  expect([...(file?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  expect(rows[0]?.slice(5, 7)).toEqual([
    "Mức độ hài lòng (%)",
    "Kết quả số hóa hồ sơ – Tỷ lệ hồ sơ cấp kết quả điện tử (%)",
  ]);
  expect(rows[3]).toEqual([
    "3",
    "UBND xã An Thạnh",
    "000.21.31.H53",
    "0",
    "100",
    "100",
    "13,13",
    "43,8",
    "67",
  ]);
  expect(rows.at(-1)).toEqual(["", "Tỷ lệ chung của huyện", "", "1", "97", "95,1", "98,43", "73,5", "3141"]);
});

it("gives every table of a publication its file, missing figures as –", () => {
  const files = renderCsv(provinceContent(), "tinh");
  expect(files.map(({ name }) => name)).toEqual(["tinh-tong-hop.csv", "tinh-diem-cac-don-vi.csv"]);
  const rows = read(files[1]?.bytes);
  expect(rows).toHaveLength(1 + 2 + 163 + 1);
  expect(rows[3]).toEqual([
    "2",
    "Sở chuyên ngành thứ 2",
    "H53.002",
    "8,53",
    "11,50",
    "8,11",
    "13,99",
    "19,32",
    "–",
    "–",
    "59",
  ]);
});

it("stops texts from being run as formulas, but not negative numbers from being numbers", () => {
  const rows = read(renderCsv(hostileContent)[0]?.bytes);
  expect(rows).toEqual([
    ["'=1+1", "'@SUM(A1)", "'-2+3"],
    ["'=cmd()|' /C calc'!A0", '\'+84 123; "kép"', "-5"],
    ["'@ten", "'\t=1", "–"],
  ]);
});
