import mammoth from "mammoth";
import { expect, it } from "vitest";
import { htmlTables } from "../../../../test/fixtures/publish/htmlTables.ts";
import { inPrint, printedTable } from "../../../../test/fixtures/publish/printedTable.ts";
import {
  benCauContent,
  hostileContent,
  provinceContent,
} from "../../../../test/fixtures/publish/sampleContent.ts";
import { unzipTexts } from "../../../../test/fixtures/publish/unzip.ts";
import type { PublicationContent } from "../../content.ts";
import { contentTables } from "../contentTables.ts";
import { renderDocx } from "./renderDocx.ts";

async function readBack(content: PublicationContent): Promise<string> {
  const { bytes } = await renderDocx(content);
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

async function parts(content: PublicationContent): Promise<Map<string, string>> {
  return unzipTexts((await renderDocx(content)).bytes);
}

function count(text: string | undefined, piece: string): number {
  return (text ?? "").split(piece).length - 1;
}

it("holds the appendix of Bến Cầu cell by cell", async () => {
  const tables = htmlTables(await readBack(benCauContent));
  const wanted = contentTables(benCauContent).map(({ table }) => printedTable(table, inPrint));
  expect(wanted).toHaveLength(1);
  expect(tables).toContainEqual(wanted[0]);
});

it("holds all 163 units of a province cell by cell", async () => {
  const tables = htmlTables(await readBack(provinceContent()));
  const wanted = contentTables(provinceContent()).map(({ table }) => printedTable(table, inPrint));
  expect(wanted).toHaveLength(2);
  for (const table of wanted) expect(tables).toContainEqual(table);
});

it("keeps Vietnamese composed and in order", async () => {
  const html = await readBack(benCauContent);
  expect(html).toContain("HUYỆN BẾN CẦU");
  expect(html).toContain(
    "xã An Thạnh có số lượng hồ sơ cung cấp dịch vụ chứng thực điện tử bản sao từ bản chính",
  );
  expect(html.normalize("NFC")).toBe(html);
});

it("numbers items by real lists and repeats both head rows", async () => {
  const files = await parts(benCauContent);
  const document = files.get("word/document.xml");
  expect(count(document, "<w:tblHeader/>")).toBe(2);
  expect(count(document, "<w:numPr>")).toBe(5);
  expect(document).not.toContain(">1. ");
  expect(files.get("word/numbering.xml")).toContain('w:val="%1."');
});

it("prints a marker that no numbering can say as text", async () => {
  const html = await readBack({
    ...benCauContent,
    body: [
      { kind: "item", marker: "Điều 1.", runs: [{ text: "Phạm vi" }] },
      { kind: "item", marker: "đ)", runs: [{ text: "điểm đ" }] },
    ],
  });
  expect(html).toContain("Điều 1. Phạm vi");
  expect(html).toContain("đ) điểm đ");
});

it("begins a list anew where its numbers do", async () => {
  const item = (marker: string) => ({ kind: "item" as const, marker, runs: [{ text: marker }] });
  const body = ["1.", "2.", "1.", "2.", "5."].map(item);
  const document = (await parts({ ...benCauContent, body })).get("word/document.xml") ?? "";
  const lists = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(lists).toHaveLength(5);
  expect(lists[0]).toBe(lists[1]);
  expect(lists[2]).toBe(lists[3]);
  expect(new Set(lists).size).toBe(3);
});

it("gives each appendix its own section, wide where asked, numbered from 1", async () => {
  const document = (await parts(provinceContent())).get("word/document.xml");
  expect(count(document, "<w:sectPr>")).toBe(3);
  expect(count(document, 'w:orient="landscape"')).toBe(1);
  expect(count(document, 'w:start="1"')).toBe(3);
  expect(count(document, "<w:titlePg/>")).toBe(3);
});

it("carries title, language and the day printed on the document, never the clock", async () => {
  const files = await parts(benCauContent);
  const core = files.get("docProps/core.xml");
  expect(core).toContain(`<dc:title>${benCauContent.title}</dc:title>`);
  expect(core).toContain("2023-11-06T00:00:00Z</dcterms:created>");
  expect(files.get("word/styles.xml")).toContain('w:lang w:val="vi-VN"');
  const undated = await parts({ ...benCauContent, placeAndDate: "Bến Cầu, ngày     tháng     năm 2023" });
  expect(undated.get("docProps/core.xml")).not.toContain("dcterms:created");
});

it("gives the same bytes for the same content", async () => {
  const [first, second] = [await renderDocx(benCauContent), await renderDocx(benCauContent)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

it("shows hostile texts as they are", async () => {
  const html = await readBack(hostileContent);
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt;.");
  expect(html).toContain("=cmd()|' /C calc'!A0");
});

it("refuses a control character, naming where it stands", async () => {
  const broken = renderDocx({ ...benCauContent, recipients: ["Như\u0007 trên"] });
  await expect(broken).rejects.toMatchObject({
    problems: [{ code: "unprintable-text", at: "công bố.recipients.0" }],
  });
});

it("never lets two tables touch, nor ends with one, because Word would join or mend them", async () => {
  const [placed] = contentTables(benCauContent);
  if (!placed) throw new Error("no table");
  const table = { kind: "table", table: placed.table } as const;
  const document = (await parts({ ...benCauContent, appendices: [], body: [table, table] })).get(
    "word/document.xml",
  );
  expect(count(document, "</w:tbl>")).toBe(4);
  expect(document).not.toContain("</w:tbl><w:tbl>");
  expect(document).not.toContain("</w:tbl><w:sectPr");
});
