import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { attributeOf, elements, htmlTables, textOf } from "../../../../test/fixtures/publish/htmlTables.ts";
import { inPrint, printedTable } from "../../../../test/fixtures/publish/printedTable.ts";
import {
  benCauContent,
  hostileContent,
  provinceContent,
} from "../../../../test/fixtures/publish/sampleContent.ts";
import type { PublicationContent } from "../../content.ts";
import { contentTables } from "../contentTables.ts";
import { renderHtml } from "./renderHtml.ts";

const DRAFT = { language: "vi", files: [], contentHash: null } as const;

function page(content: PublicationContent, options: Parameters<typeof renderHtml>[1] = DRAFT): string {
  return new TextDecoder().decode(renderHtml(content, options).bytes);
}

it.each([
  ["Bến Cầu", benCauContent],
  ["an invented province", provinceContent()],
  ["hostile texts", hostileContent],
])("holds every table of %s cell by cell", (_, content) => {
  const wanted = contentTables(content).map(({ table }) => printedTable(table, inPrint));
  expect(htmlTables(page(content))).toEqual(wanted);
});

it("heads every figure by its row and its columns", () => {
  const html = page(benCauContent);
  const heads = elements(html, "th");
  expect(heads.filter((it) => attributeOf(it, "scope") === "row").map(textOf)).toContain("UBND xã An Thạnh");
  const spanning = heads.find((it) => attributeOf(it, "colspan") === "3");
  expect(spanning && [textOf(spanning), attributeOf(spanning, "scope")]).toEqual([
    "Kết quả số hóa hồ sơ (**)",
    "colgroup",
  ]);
  expect(elements(html, "caption")).toHaveLength(1);
  expect(heads.every((it) => attributeOf(it, "scope") !== undefined)).toBe(true);
});

it("links every marker to its footnote", () => {
  const html = page(benCauContent);
  const links = elements(html, "a").map((it) => attributeOf(it, "href"));
  const ids = elements(html, "p").flatMap((it) => attributeOf(it, "id") ?? []);
  expect(links).toEqual(["#phu-luc-1-note-1", "#phu-luc-1-note-2", "#phu-luc-1-note-3"]);
  expect(ids).toEqual(["phu-luc-1-note-1", "phu-luc-1-note-2", "phu-luc-1-note-3"]);
});

it("says its language, its title, its data time and the figure behind a printed number", () => {
  const html = page(benCauContent);
  expect(elements(html, "html").map((it) => attributeOf(it, "lang"))).toEqual(["vi"]);
  expect(elements(html, "title").map(textOf)).toEqual([benCauContent.title]);
  expect(html).toContain('<p class="datatime">Số liệu tại thời điểm 16h30 ngày 02/11/2023</p>');
  expect(html).toContain('<data value="60.93">60,93</data>');
  expect(elements(html, "h1").map(textOf)).toEqual([`V/v ${benCauContent.subject}`]);
});

it("never skips a heading level", () => {
  const levels = elements(page(provinceContent()), "h1", "h2", "h3", "h4").map((it) => Number(it.tagName[1]));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.slice(1).entries())
    expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
});

it("runs no script, loads nothing, and allows only the stylesheet it carries", () => {
  for (const content of [benCauContent, hostileContent]) {
    const html = page(content);
    expect(elements(html, "script", "link", "img", "iframe", "object", "form", "b", "i")).toEqual([]);
    const [style] = elements(html, "style").map(textOf);
    const policy = elements(html, "meta")
      .filter((it) => attributeOf(it, "http-equiv") === "Content-Security-Policy")
      .map((it) => attributeOf(it, "content"));
    const hash = createHash("sha256")
      .update(style ?? "")
      .digest("base64");
    expect(policy).toEqual([
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    ]);
    expect(html).not.toMatch(/ style="| on[a-z]+=(?!alert)/);
  }
});

it("states the files with their hashes, the content's hash and who overrode the gate", () => {
  const html = page(
    { ...benCauContent, override: { reason: "Hệ thống lỗi <b>", by: "Nguyễn Văn Ánh" } },
    {
      language: "vi",
      contentHash: "c0ffee",
      files: [{ name: "ben-cau.pdf", size: 12345, sha256: "beef" }],
    },
  );
  expect(htmlTables(html).at(-1)).toEqual([
    ["Tệp", "Dung lượng (byte)", "SHA-256"],
    ["ben-cau.pdf", "12.345", "beef"],
  ]);
  expect(elements(html, "a").map((it) => attributeOf(it, "href"))).toContain("ben-cau.pdf");
  expect(html).toContain("<code>c0ffee</code>");
  expect(html).toContain("Lý do: Hệ thống lỗi &lt;b&gt;. Người quyết định: Nguyễn Văn Ánh.");
});
