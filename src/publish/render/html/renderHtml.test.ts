import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Finding } from "#findings/gate/finding.ts";
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

const DRAFT = { language: "vi", files: [], record: null } as const;

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

it("states the files with their hashes and the hash of the record", () => {
  const html = page(benCauContent, {
    language: "vi",
    record: { contentHash: "c0ffee", findings: [], supersedes: null },
    files: [{ name: "ben-cau.pdf", size: 12345, sha256: "beef" }],
  });
  expect(htmlTables(html).at(-1)).toEqual([
    ["Tệp", "Dung lượng (byte)", "SHA-256"],
    ["ben-cau.pdf", "12.345", "beef"],
  ]);
  expect(elements(html, "a").map((it) => attributeOf(it, "href"))).toContain("ben-cau.pdf");
  expect(html).toContain("<code>c0ffee</code>");
});

it("shows what the checks found, who let it out and which vintage it replaces", () => {
  const finding = (severity: Finding["severity"], says: string): Finding => ({
    code: "x",
    severity,
    place: "Phụ lục",
    says,
    expected: null,
    found: null,
  });
  const html = page(
    { ...benCauContent, override: { reason: "Hệ thống lỗi <b>.", by: "Nguyễn Văn Ánh" } },
    {
      language: "vi",
      record: {
        contentHash: "c0ffee",
        findings: [
          finding("note", "ba"),
          finding("error", "một <i>"),
          finding("warning", "hai"),
          finding("confirmed", "bốn"),
        ],
        supersedes: {
          id: "v1",
          contentHash: "0",
          reason: "Gõ nhầm.",
          changes: [{ cell: "a", before: "1", after: "2" }],
        },
      },
      files: [],
    },
  );
  expect(elements(html, "li").map(textOf).slice(-3)).toEqual([
    "Lỗi · Phụ lục: một <i>",
    "Cảnh báo · Phụ lục: hai",
    "Lưu ý · Phụ lục: ba",
  ]);
  const said = elements(html, "p").map(textOf);
  expect(said).toContain("Kiểm tra tự động báo 1 lỗi, 1 cảnh báo, 1 lưu ý và xác nhận 1 điểm đúng.");
  expect(said).toContain(
    "Công bố được ban hành theo quyết định riêng khi kiểm tra còn báo lỗi. Lý do: Hệ thống lỗi <b>. Người quyết định: Nguyễn Văn Ánh.",
  );
  expect(said).toContain(
    "Bản này thay cho bản v1. Lý do: Gõ nhầm. Số ô số liệu thay đổi: 1, ghi trong tệp JSON.",
  );
});

it("says nothing of checks in a draft", () => {
  expect(page(benCauContent)).not.toContain("Kết quả kiểm tra");
});

it("lays a wide appendix wide on paper, and only that", () => {
  const html = page(provinceContent());
  const classes = elements(html, "section").map((it) => attributeOf(it, "class"));
  expect(classes).toEqual(
    provinceContent().appendices.map((it) => (it.landscape ? "appendix wide" : "appendix")),
  );
  expect(classes).toContain("appendix wide");
  expect(html).toContain("page: wide");
});
