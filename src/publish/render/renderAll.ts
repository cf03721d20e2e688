import { createHash } from "node:crypto";
import type { PublicationContent, Rendition } from "../content.ts";
import { renderCsv } from "./csv/renderCsv.ts";
import { renderDocx } from "./docx/renderDocx.ts";
import { renderHtml } from "./html/renderHtml.ts";
import { renderJson } from "./json/renderJson.ts";
import { renderPdf } from "./pdf/renderPdf.ts";
import { renderXlsx } from "./xlsx/renderXlsx.ts";

/** What a vintage adds to its content: the record that is published as JSON, and the hash of what it says. */
export type RenderedRecord = { record: unknown; contentHash: string | null };

/**
 * Every file of a publication: `<stem>.docx`, `.pdf`, `.xlsx`, `.csv` (one for each table), `.json` and the page
 * `.html`, which links the others and states their SHA-256.
 * @param stem ASCII file name without extension
 * @param vintage left out for a draft, whose JSON is its content
 */
export async function renderAll(
  content: PublicationContent,
  stem: string,
  vintage: RenderedRecord = { record: content, contentHash: null },
): Promise<Rendition[]> {
  const documents = await Promise.all([
    renderDocx(content, stem),
    renderPdf(content, stem),
    renderXlsx(content, stem),
  ]);
  const files = [...documents, ...renderCsv(content, stem), renderJson(vintage.record, stem)];
  const page = renderHtml(
    content,
    {
      language: "vi",
      contentHash: vintage.contentHash,
      files: files.map(({ name, bytes }) => ({
        name,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      })),
    },
    stem,
  );
  return [...files, page];
}
