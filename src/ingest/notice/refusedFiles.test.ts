import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readNoticeFile } from "./readNoticeFile.ts";

const context = { registry: readRegistry(), concepts: readColumns() };
const encode = (text: string) => new TextEncoder().encode(text);
const read = (name: string, content: Uint8Array | string) =>
  readNoticeFile({ name, bytes: typeof content === "string" ? encode(content) : content }, context);

const TABLE = "STT;Đơn vị;Hồ sơ quá hạn;Tỷ lệ trực tuyến (%)\n1;Xã Hòa Bình;0;95,5\n2;Xã Tân Kỳ;1;90,1\n";

describe("files that cannot be read say what to do", () => {
  it.each([
    ["bang.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "file-old-excel", ".xlsx"],
    ["cong-van.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "file-old-word", ".docx"],
    ["cong-van.pdf", encode("%PDF-1.7\n"), "file-pdf", ".docx"],
    ["bang.xlsx", encode("PK\u0003\u0004 broken"), "file-damaged", "lưu lại"],
    ["goi.zip", zipSync({ "a.xml": encode("<a/>") }), "file-unknown-zip", "giải nén"],
    ["trong.csv", new Uint8Array(), "file-empty", "chọn lại"],
    ["bang.csv", Uint8Array.of(0x54, 0xea, 0x6e, 0x20, 0xf0, 0xf5, 0xe1), "file-encoding", "UTF-8"],
    [
      "loi.csv",
      "STT;Ä‘Æ¡n vá»‹;Tá»· lá»‡ há»“ sÆ¡ trá»±c tuyáº¿n\n1;XÃ£ HÃ²a BÃ¬nh;95\n",
      "file-mojibake",
      "UTF-8",
    ],
    ["ghi-chu.md", "Chỉ có lời văn, không có bảng.", "no-unit-table", "Tên đơn vị"],
    ["khac.json", '{"a": 1}', "bad-notice-json", "JSON"],
  ])("%s", async (name, content, code, remedy) => {
    const { notice, problems } = await read(name, content);
    expect(notice).toBeNull();
    expect(problems[0]?.code).toBe(code);
    expect(problems.map((it) => it.remedy).join(" ")).toContain(remedy);
  });
});

describe("delimited text", () => {
  it.each([
    ["UTF-8 with a byte order mark", encode(`\ufeff${TABLE}`)],
    ["UTF-16 little endian", new Uint8Array(Buffer.from(`\ufeff${TABLE}`, "utf16le"))],
    ["tabs", encode(TABLE.replaceAll(";", "\t"))],
    ["commas with quoted decimals", encode(TABLE.replace(/\d+,\d/g, '"$&"').replaceAll(";", ","))],
    ["a declared separator", encode(`sep=;\n${TABLE}`)],
    ["decomposed letters", encode(TABLE.normalize("NFD"))],
  ])("%s", async (_, bytes) => {
    const { notice, problems } = await read("bang.csv", bytes);
    expect(problems).toEqual([]);
    expect(notice?.tables[0]?.columns.map((it) => it.concept ?? it.role)).toEqual([
      "ordinal",
      "name",
      "overdue",
      "onlineRate",
    ]);
    expect(notice?.tables[0]?.rows.map((row) => row.cells.map((it) => it.text))).toEqual([
      ["1", "Xã Hòa Bình", "0", "95,5"],
      ["2", "Xã Tân Kỳ", "1", "90,1"],
    ]);
  });

  it("names the rows that an unquoted decimal comma made too long", async () => {
    const { problems } = await read("bang.csv", TABLE.replaceAll(";", ","));
    expect(problems.map((it) => [it.code, it.at])).toEqual([["row-too-long", "tệp bang.csv, dòng 1, 2"]]);
  });

  it("keeps a row that ended early short, so that nobody takes its figures for zeros", async () => {
    const { notice } = await read("bang.csv", TABLE.replace(";1;90,1", ";1"));
    expect(notice?.tables[0]?.rows[1]?.cells.map((it) => it.text)).toEqual(["2", "Xã Tân Kỳ", "1"]);
  });
});

it("finds a row whose cells slipped one column, by what the columns hold", async () => {
  const text = [
    "STT;Đơn vị;Mã định danh;Hồ sơ quá hạn;Ghi chú",
    "1;Xã Hòa Bình;000.21.40.H97;0;",
    "Xã Tân Kỳ;000.22.40.H97;1;;",
    ";3;Xã Đồng Tâm;000.23.40.H97;4",
    "4;Xã Phú Mỹ;000.24.40.H97;2;",
  ].join("\n");
  const { problems } = await read("bang.csv", text);
  expect(problems.map((it) => [it.code, it.at, it.says])).toEqual([
    ["shifted-row", "tệp bang.csv, dòng 2", 'Các ô của dòng "Xã Tân Kỳ" có vẻ lệch một cột sang trái.'],
    ["shifted-row", "tệp bang.csv, dòng 3", 'Các ô của dòng "Xã Đồng Tâm" có vẻ lệch một cột sang phải.'],
  ]);
});
