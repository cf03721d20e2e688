import readXlsxFile from "read-excel-file/node";
import { expect, it } from "vitest";
import {
  benCauContent,
  hostileContent,
  provinceContent,
} from "../../../../test/fixtures/publish/sampleContent.ts";
import { unzipTexts } from "../../../../test/fixtures/publish/unzip.ts";
import type { ContentCell, ContentTable, PublicationContent } from "../../content.ts";
import { contentTables } from "../contentTables.ts";
import { renderXlsx } from "./renderXlsx.ts";

async function readBack(content: PublicationContent) {
  return readXlsxFile(Buffer.from((await renderXlsx(content)).bytes));
}

function held({ text, figure }: ContentCell, ordinal: boolean): string | number | null {
  if (figure && figure.decimal !== null) return Number(figure.decimal);
  if (ordinal && text !== "") return Number(text);
  return text === "" ? null : text;
}

function rowsHeld({ columns, rows }: ContentTable): (string | number | null)[][] {
  return rows.map(({ cells }) =>
    columns.map((column, index) => {
      const cell = cells[index];
      const spanned = cells.length === 1;
      return cell ? held(cell, column.role === "ordinal" && !spanned) : null;
    }),
  );
}

it("holds every figure of 163 units as a number and every missing one as –, sheet by sheet", async () => {
  const sheets = await readBack(provinceContent());
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Tong hop", "Diem cac don vi"]);
  for (const [index, { table }] of contentTables(provinceContent()).entries()) {
    const wanted = rowsHeld(table);
    const from = sheets[index]?.data.findIndex((row) => row[0] === table.rows[0]?.cells[0]?.text) ?? -1;
    expect(sheets[index]?.data.slice(from, from + wanted.length)).toEqual(wanted);
  }
});

it("keeps Bến Cầu's percentages as percentages, its codes as text and its total's footnote on a number", async () => {
  const [sheet] = await readBack(benCauContent);
  const rows = sheet?.data ?? [];
  expect(rows.find((row) => row[1] === "UBND xã An Thạnh")).toEqual([
    3,
    "UBND xã An Thạnh",
    "000.21.31.H53",
    0,
    100,
    100,
    13.13,
    43.8,
    67,
  ]);
  expect(rows.find((row) => row[1] === "Tỷ lệ chung của huyện")?.slice(3)).toEqual([
    1, 97, 95.1, 98.43, 73.5, 3141,
  ]);
  const styles = unzipTexts((await renderXlsx(benCauContent)).bytes).get("xl/styles.xml");
  expect(styles).toContain('formatCode="[$-42A]00&quot; (i)&quot;"');
  expect(styles).toContain('formatCode="[$-42A]#,##0.00"');
});

it("has the two-level head, the data time and the footnotes around the rows", async () => {
  const rows = (await readBack(benCauContent))[0]?.data ?? [];
  expect(rows[1]?.[0]).toBe(
    "Ủy ban nhân dân huyện Bến Cầu – Bến Cầu, ngày 06 tháng 11 năm 2023. Số liệu tại thời điểm 16h30 ngày 02/11/2023.",
  );
  expect(rows[2]?.slice(3, 7)).toEqual([
    "Tổng số hồ sơ xử lý quá hạn (*)",
    "Tỷ lệ hồ sơ nộp trực tuyến (%)",
    "Mức độ hài lòng (%)",
    "Kết quả số hóa hồ sơ (**)",
  ]);
  expect(rows[3]?.[6]).toBe("Tỷ lệ hồ sơ cấp kết quả điện tử (%)");
  expect(rows.at(-1)?.[0]).toBe("(i) UBND xã Long Phước 01 hồ sơ (G22.99-221025-0100261).");
});

it("freezes head and names, merges the head, and prints the head on every page one page wide", async () => {
  const files = unzipTexts((await renderXlsx(benCauContent)).bytes);
  const sheet = files.get("xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<pane ySplit="4" xSplit="2" topLeftCell="C5"');
  expect(sheet).toContain('<mergeCell ref="G3:I3"/>');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(files.get("xl/workbook.xml")).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Tieu chi thanh phan\'!$3:$4</definedName>',
  );
});

it("leaves formulas in texts as text", async () => {
  const sheet = unzipTexts((await renderXlsx(hostileContent)).bytes).get("xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain("<f>");
  const rows = (await readBack(hostileContent))[0]?.data ?? [];
  expect(rows).toContainEqual(["=cmd()|' /C calc'!A0", '+84 123; "kép"', -5]);
});

it("gives the same bytes for the same content", async () => {
  const [first, second] = [await renderXlsx(benCauContent), await renderXlsx(benCauContent)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});
