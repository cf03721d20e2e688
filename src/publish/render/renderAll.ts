import { createHash } from "node:crypto";
import type { PublicationContent, Rendition } from "../content.ts";
import type { VintageRecord } from "../vintage/vintage.ts";
import { renderCsv } from "./csv/renderCsv.ts";
import { renderDocx } from "./docx/renderDocx.ts";
import { renderHtml } from "./html/renderHtml.ts";
import { renderJson } from "./json/renderJson.ts";
import { renderPdf } from "./pdf/renderPdf.ts";
import { renderXlsx } from "./xlsx/renderXlsx.ts";

/**
 * Every file of a publication: `<stem>.docx`, `.pdf`, `.xlsx`, `.csv` (one for each table), then the record `.json` and
 * the page `.html`, which links the others and states their SHA-256.
 * @param stem ASCII file name without extension
 * @param seal makes the record of the files that stand before it
 */
export async function renderAll(
  content: PublicationContent,
  stem: string,
  seal: (files: VintageRecord["files"]) => VintageRecord,
): Promise<{ files: Rendition[]; record: VintageRecord }> {
  const documents = await Promise.all([
    renderDocx(content, stem),
    renderPdf(content, stem),
    renderXlsx(content, stem),
  ]);
  const files = [...documents, ...renderCsv(content, stem)];
  const record = seal(files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })));
  const proof = [...files, renderJson(record, stem)];
  const page = renderHtml(
    content,
    {
      language: "vi",
      record,
      files: proof.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
    },
    stem,
  );
  return { files: [...proof, page], record };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
