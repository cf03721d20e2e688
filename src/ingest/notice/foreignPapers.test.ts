import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readNoticeFile } from "./readNoticeFile.ts";

const context = { registry: readRegistry(), concepts: readColumns() };
const readBytes = (name: string, bytes: Uint8Array) => readNoticeFile({ name, bytes }, context);
const read = (name: string, text: string) => readBytes(name, new TextEncoder().encode(text));

describe("a paper of a province the registry does not know", () => {
  const rows = ["1;Sở Công Thương;H15.04;5", "2;Sở Nội vụ;H15.09;6", "3;Sở Tư pháp;H15.15;7"];
  const paper = (lines: readonly string[]) =>
    ["STT;Cơ quan, đơn vị;Mã định danh;Hồ sơ tiếp nhận", ...lines].join("\n");

  it("is not taken for the one that has offices of the same names", async () => {
    const { notice, warnings } = await read("so.csv", paper(rows));
    expect(notice?.tables[0]?.rows.map((it) => it.agency)).toEqual([null, null, null]);
    expect(warnings).toEqual([]);
  });

  it("nor is its letterhead", async () => {
    const { notice } = await read(
      "so.html",
      "<p><b>UBND TỈNH AN GIANG<br>SỞ NỘI VỤ</b></p><table><tr><th>STT</th><th>Lĩnh vực, đơn vị</th><th>Tiếp nhận</th></tr><tr><td>1</td><td>Đất đai</td><td>5</td></tr></table>",
    );
    expect(notice?.agency).toEqual({ code: null, name: "SỞ NỘI VỤ" });
    expect(notice?.tables[0]?.columns.map((it) => it.concept)).toEqual([null, null, "received"]);
  });

  it("gets a letter among digits mended from its own codes", async () => {
    const { warnings } = await read("so.csv", paper(rows.with(1, "2;Sở Nội vụ;H15.1O;6")));
    expect(warnings.map((it) => it.says)).toEqual(['Mã "H15.1O" của "Sở Nội vụ" có lẽ là H15.10.']);
  });
});

it.each([
  "Lĩnh vực, đơn vị",
  "Cơ quan, đơn vị",
  "Địa phương",
  "Tên xã",
  "UBND cấp xã",
  "Lĩnh vực giải quyết",
])("the header %s names the rows", async (header) => {
  const { notice } = await read("a.csv", `STT;${header};Hồ sơ tiếp nhận\n1;Xã Mỹ An;5\n2;Xã Mỹ Đức;6`);
  expect(notice?.tables[0]?.rows.map((it) => it.name)).toEqual(["Xã Mỹ An", "Xã Mỹ Đức"]);
});

it("a table that counts units by kind has no units", async () => {
  const { notice, problems } = await read(
    "a.csv",
    "Xếp loại;Sở, ngành;Xã, phường;Cộng\nXuất sắc;0;3;3\nTốt;1;2;3\nKhá;0;4;4",
  );
  expect(notice).toBeNull();
  expect(problems.map((it) => it.code)).toEqual(["no-unit-table"]);
});

it("takes the column that says its unit for the rate, the other for its count", async () => {
  const { notice } = await read(
    "a.csv",
    "TT;Đơn vị;Số phiếu khảo sát;Rất hài lòng;Hài lòng;Không hài lòng;Tỷ lệ hài lòng (%)\n1;Xã Phú Lộc;120;100;19;1;99,17\n2;Xã Vinh Hà;80;60;18;2;97,50",
  );
  expect(notice?.tables[0]?.columns.slice(2).map((it) => it.concept)).toEqual([
    "surveyed",
    "verySatisfied",
    "satisfiedCount",
    "dissatisfied",
    "satisfaction",
  ]);
});

it("reads a marker that LibreOffice raised by points as a superscript", async () => {
  const cell = (...children: TextRun[]) => new TableCell({ children: [new Paragraph({ children })] });
  const row = (...texts: string[]) => new TableRow({ children: texts.map((it) => cell(new TextRun(it))) });
  const head = new TableRow({
    children: [
      cell(new TextRun("Đơn vị")),
      cell(new TextRun("Hồ sơ tiếp nhận"), new TextRun({ text: "1", superScript: true })),
    ],
  });
  const word = await Packer.toBuffer(
    new Document({
      sections: [{ children: [new Table({ rows: [head, row("Xã Mỹ An", "5"), row("Xã Mỹ Đức", "6")] })] }],
    }),
  );
  const parts = unzipSync(word);
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(
    '<w:vertAlign w:val="superscript"/>',
    '<w:position w:val="8"/><w:sz w:val="19"/>',
  );
  expect(body).toContain("w:position");
  const { notice } = await readBytes("a.docx", zipSync({ ...parts, "word/document.xml": strToU8(body) }));
  expect(notice?.tables[0]?.columns[1]).toMatchObject({ header: "Hồ sơ tiếp nhận", markers: ["1"] });
});

it("resolves a footnote that is one of Word's own", async () => {
  const cell = (...children: (TextRun | FootnoteReferenceRun)[]) =>
    new TableCell({ children: [new Paragraph({ children })] });
  const row = (...texts: string[]) => new TableRow({ children: texts.map((it) => cell(new TextRun(it))) });
  const head = new TableRow({
    children: [
      cell(new TextRun("Đơn vị")),
      cell(new TextRun("Hồ sơ tiếp nhận"), new FootnoteReferenceRun(1)),
      cell(new TextRun("Hồ sơ quá hạn"), new FootnoteReferenceRun(2)),
    ],
  });
  const note = (text: string) => ({ children: [new Paragraph(text)] });
  const document = new Document({
    footnotes: { 1: note("Gồm cả kỳ trước chuyển sang."), 2: note("Không kể hồ sơ tạm dừng.") },
    sections: [
      { children: [new Table({ rows: [head, row("Xã Mỹ An", "5", "0"), row("Xã Mỹ Đức", "6", "1")] })] },
    ],
  });
  const { notice } = await readBytes("a.docx", await Packer.toBuffer(document));
  expect(notice?.tables[0]?.columns.map((it) => it.markers)).toEqual([[], ["1"], ["2"]]);
  expect(notice?.footnotes.map(({ marker, text }) => [marker, text])).toEqual([
    ["1", "Gồm cả kỳ trước chuyển sang."],
    ["2", "Không kể hồ sơ tạm dừng."],
  ]);
});

describe("the record of an issued publication", () => {
  const figure = (cell: string, decimal: string | null, unit: string, decimals = 0) => ({
    cell,
    decimal,
    decimals,
    unit,
  });
  const record = {
    agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" },
    period: "2023-10",
    dataTime: "2023-11-02T16:30+07:00",
    contentHash: "0".repeat(64),
    figures: [
      figure("total.points", "60.93", "points", 2),
      figure("total.max", "100", "points"),
      figure("group.CKMB.points", null, "points", 2),
      figure("group.CKMB.max", "18", "points"),
      figure("unit.000.21.31.H53.overdue", "0", "count"),
      figure("unit.000.21.31.H53.onlineRate", "97", "percent", 1),
      figure("unit.000.22.31.H53.overdue", "1", "count"),
      figure("unit.000.22.31.H53.onlineRate", null, "percent", 1),
      figure("all.overdue", "1", "count"),
      figure("below.overdue.count", "7", "count"),
    ],
  };

  it("is read as the table of its units", async () => {
    const { notice, problems, warnings } = await read("ban-ghi.json", JSON.stringify(record));
    expect(problems).toEqual([]);
    expect(warnings.map((it) => it.code)).toEqual(["record-without-text"]);
    expect(notice).toMatchObject({ form: "table", period: "2023-10", agency: { code: "000.00.31.H53" } });
    expect(notice?.tables[0]?.rows.map((it) => it.cells.map((cell) => cell.text))).toEqual([
      ["1", "UBND xã An Thạnh", "000.21.31.H53", "0", "97,0"],
      ["2", "UBND xã Long Chữ", "000.22.31.H53", "1", "–"],
      ["", "Chung", "", "1", "–"],
    ]);
    expect(notice?.headline?.groups).toMatchObject([{ group: "CKMB", points: null, notApplicable: true }]);
  });

  it("is refused in one sentence when it is something else", async () => {
    const { notice, problems } = await read("khac.json", JSON.stringify({ figures: [], rows: 3 }));
    expect(notice).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.remedy).toContain("minhbach publish");
  });
});
