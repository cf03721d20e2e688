import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import {
  benCauContent,
  hostileContent,
  provinceContent,
} from "../../../../test/fixtures/publish/sampleContent.ts";
import type { PublicationContent } from "../../content.ts";
import { renderPdf } from "./renderPdf.ts";

const POPPLER = { text: "pdftotext", info: "pdfinfo", fonts: "pdffonts" };
/** CI installs poppler-utils; elsewhere the pages cannot be read back. */
const poppler = spawnSync(POPPLER.text, ["-v"]).error === undefined;

async function read(program: string, options: string[], content: PublicationContent): Promise<string> {
  const { bytes } = await renderPdf(content);
  const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
  return execFileSync(program, options, { input: bytes, encoding: "utf8", stdio });
}

/** The lines of each page, as they stand, with single spaces. */
async function pages(content: PublicationContent): Promise<string[][]> {
  const text = await read(POPPLER.text, ["-layout", "-", "-"], content);
  const lines = (page: string) => page.split("\n").map((it) => it.replace(/\s+/g, " ").trim());
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => lines(page).filter((it) => it !== ""));
}

it("gives the same bytes for the same content, whatever was set in between", async () => {
  const first = await renderPdf(benCauContent);
  await renderPdf(provinceContent());
  const second = await renderPdf(benCauContent);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

it("refuses a character that Tinos has no sign for", async () => {
  await expect(renderPdf({ ...benCauContent, subject: "Kết quả 🙂" })).rejects.toMatchObject({
    problems: [{ code: "unprintable-text", says: expect.stringContaining("🙂") }],
  });
});

describe.skipIf(!poppler)("read back by poppler", () => {
  it("prints all 163 units with all their figures, in order", async () => {
    const printed = (await pages(provinceContent())).flat();
    const rows = provinceContent().appendices.flatMap(({ blocks }) =>
      blocks.flatMap((it) => (it.kind === "table" ? it.table.rows : [])),
    );
    const wanted = rows.map(({ cells }) =>
      cells
        .map(({ text }) => text)
        .join(" ")
        .trim(),
    );
    expect(wanted).toHaveLength(166);
    expect(printed.filter((it) => wanted.includes(it))).toEqual(wanted);
  });

  it("repeats the head on every page of a long table", async () => {
    const all = await pages(provinceContent());
    const table = all.filter((lines) => lines.some((it) => /H53\.\d{3}/.test(it)));
    expect(table.length).toBeGreaterThan(3);
    for (const lines of table) {
      expect(lines.some((it) => it.includes("Điểm các nhóm chỉ số"))).toBe(true);
      expect(lines.some((it) => it.includes("STT Tên đơn vị"))).toBe(true);
    }
  });

  it("leaves neither a group's heading nor the total alone at a page break", async () => {
    const all = await pages(provinceContent());
    expect(all.filter((lines) => /^(I|II)\. (Sở|UBND)/.test(lines.at(-1) ?? ""))).toEqual([]);
    const last = all.find((lines) => lines.some((it) => it.startsWith("Toàn tỉnh H53")));
    expect(last?.some((it) => it.includes("H53.163"))).toBe(true);
  });

  it("numbers pages from the second on, each appendix anew", async () => {
    const first = (await pages(provinceContent())).map((lines) => lines[0] ?? "");
    const numbers = first.map((it) => (/^\d+$/.test(it) ? Number(it) : null));
    const appendix = first.indexOf("Phụ lục I");
    expect(numbers.slice(0, appendix + 3)).toEqual([null, 2, null, 2, 3]);
    expect(first.at(-1)).toBe("Phụ lục II");
  });

  it("is tagged, in Vietnamese type of its own, A4, with its title", async () => {
    const info = await read(POPPLER.info, ["-"], benCauContent);
    expect(info).toMatch(
      /^Title: +Công bố kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 10\/2023$/m,
    );
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    const fonts = (await read(POPPLER.fonts, ["-"], benCauContent)).split("\n").slice(2).filter(Boolean);
    expect(fonts.map((it) => it.split(" ")[0]?.slice(7)).toSorted()).toEqual([
      "Tinos-Bold",
      "Tinos-BoldItalic",
      "Tinos-Italic",
      "Tinos-Regular",
    ]);
    expect(fonts.every((it) => /Identity-H +yes yes yes/.test(it))).toBe(true);
  });

  it("keeps Vietnamese composed", async () => {
    const text = (await pages(benCauContent)).flat().join("\n");
    expect(text).toContain("ỦY BAN NHÂN DÂN");
    expect(text).toContain("thấp nhất");
    expect(text.normalize("NFC")).toBe(text);
  });

  it("shows hostile texts as they are", async () => {
    const text = (await pages(hostileContent)).flat().join("\n");
    expect(text).toContain('#eval("1+1") // ghi chú /* giữ */ -- --- ... ~ \'đơn\' "kép" {{x}} $');
    expect(text).toContain('#READ("/ETC/PASSWD")');
    expect(text).toContain("=cmd()|' /C calc'!A0");
  });
});
