import { readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readNoticeFile } from "#ingest/notice/readNoticeFile.ts";
import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { scoreCapture } from "#score/scoreCapture.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { htmlTables } from "../../../test/fixtures/publish/htmlTables.ts";
import { inPrint, printedTable } from "../../../test/fixtures/publish/printedTable.ts";
import { unzipTexts } from "../../../test/fixtures/publish/unzip.ts";
import type { ContentCell, ContentTable, PublicationContent } from "../content.ts";
import { buildNoticeContent } from "../notice/noticeContent.ts";
import { buildProvinceContent } from "../province/provinceContent.ts";
import { contentTables } from "./contentTables.ts";
import { renderDocx } from "./docx/renderDocx.ts";
import { renderXlsx } from "./xlsx/renderXlsx.ts";

const root = join(import.meta.dirname, "../../..");
const issue = { number: "12", day: "2026-09-30", signer: "Nguyễn Văn A", override: null };

async function benCau(): Promise<PublicationContent> {
  const profile = readProfile("ben-cau-2023");
  if (profile.builds !== "notice") throw new Error("ben-cau-2023 is no notice profile");
  const registry = readRegistry();
  const input = {
    name: "cong-van.md",
    bytes: readFileSync(join(root, "examples/ben-cau-2023-10/cong-van.md")),
  };
  const { notice } = await readNoticeFile(input, { registry, concepts: readColumns() });
  if (!notice) throw new Error("The example could not be read");
  const rulebook = loadRulebook(profile.rulebook);
  return buildNoticeContent(profile, { notice, previous: null, registry, rulebook, issue }).content;
}

async function phuTho(): Promise<PublicationContent> {
  const profile = readProfile("province-766");
  if (profile.builds !== "scorecard") throw new Error("province-766 is no scorecard profile");
  const rulebook = loadRulebook("qd766-portal-2026");
  const { captures } = await readPortalFolder(join(root, "examples/phu-tho-2026-08"));
  const capture = captures.find((it) => it.authority === "H44");
  if (!capture) throw new Error("The example has no capture of Phú Thọ");
  const scorecard = scoreCapture(rulebook, capture);
  const previous = { ...scorecard, period: "2026-07" };
  return buildProvinceContent(profile, { scorecard, previous, rulebook, declaredUnits: 163, issue }).content;
}

/** What a spreadsheet must hold: the number as printed, "–" where it is not known, other cells as text. */
function held({ text, figure }: ContentCell, ordinal: boolean): string | number | null {
  if (figure && figure.decimal !== null) return Number(toDecimal(exact(figure.decimal), figure.decimals));
  if (ordinal && text !== "") return Number(text);
  return text === "" ? null : text;
}

function rowsHeld({ columns, rows }: ContentTable): (string | number | null)[][] {
  return rows.map(({ cells }) =>
    columns.map((column, index) => {
      const cell = cells[index];
      return cell ? held(cell, column.role === "ordinal") : null;
    }),
  );
}

describe.each([
  ["Bến Cầu", benCau, 1],
  ["Phú Thọ", phuTho, 7],
] as const)("the publication of %s", (_, build, tables) => {
  it("is in its docx cell by cell", async () => {
    const content = await build();
    const { bytes } = await renderDocx(content);
    const found = htmlTables((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);
    const wanted = contentTables(content).map(({ table }) => printedTable(table, inPrint));
    expect(wanted).toHaveLength(tables);
    for (const table of wanted) expect(found).toContainEqual(table);
  });

  it("is in its xlsx cell by cell, numbers as numbers", async () => {
    const content = await build();
    const sheets = await readXlsxFile(Buffer.from((await renderXlsx(content)).bytes));
    const placed = contentTables(content);
    expect(sheets).toHaveLength(tables);
    for (const [index, { table, titles, footnotes }] of placed.entries()) {
      const head = table.head.length;
      const data = sheets[index]?.data ?? [];
      const above = titles.length + 1 + head;
      expect(data.slice(above, data.length - footnotes.length)).toEqual(rowsHeld(table));
    }
  });

  it("keeps its docx in the order the schema of WordprocessingML asks for", async () => {
    const xml = unzipTexts((await renderDocx(await build())).bytes).get("word/document.xml") ?? "";
    expect(outOfOrder(xml)).toEqual([]);
  });

  it("says nothing twice over: no double spaces in a sentence, no sentence without an end", async () => {
    const { body } = await build();
    const sentences = body.flatMap((it) =>
      it.kind === "paragraph" || it.kind === "item" ? [it.runs.map((run) => run.text).join("")] : [],
    );
    expect(sentences.filter((it) => /\s{2}|\s[,.;:)]|\(\s|[.,;]{2}/.test(it))).toEqual([]);
    expect(sentences.filter((it) => !/([.:;]|\.\/\.)$/.test(it))).toEqual([]);
    expect(sentences.at(-1)).toMatch(/\.\/\.$/);
  });
});

/** Children that ECMA-376, part 1 wants in this order; those that are not listed may stand anywhere after. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  tbl: ["tblPr", "tblGrid", "tr"],
  tr: ["trPr", "tc"],
  tc: ["tcPr", "p"],
  p: ["pPr", "r"],
  r: ["rPr", "t"],
  tblPr: ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"],
  tcPr: ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "tcMar", "vAlign"],
  pPr: ["pStyle", "keepNext", "keepLines", "numPr", "pBdr", "spacing", "ind", "jc", "rPr", "sectPr"],
  rPr: ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "vertAlign", "lang"],
  sectPr: ["headerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"],
};

/** Elements whose children do not stand in the order of the schema. */
function outOfOrder(xml: string): string[] {
  const open: { name: string; seen: string[] }[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = "", alone] of xml.matchAll(/<(\/?)w:(\w+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (closing) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const order = parent && ORDER[parent.name];
    const place = order?.indexOf(name) ?? -1;
    if (parent && order && place >= 0) {
      const later = parent.seen.find((it) => order.indexOf(it) > place);
      if (later) wrong.push(`${parent.name}: ${name} after ${later}`);
      parent.seen.push(name);
    }
    if (!alone) open.push({ name, seen: [] });
  }
  return wrong;
}
