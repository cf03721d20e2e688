import mammoth from "mammoth";
import type { RawDocument } from "./rawDocument.ts";
import { readHtml } from "./readHtml.ts";

/** Reads a Word document: paragraphs, numbered items, tables with merged cells, superscripts, footnotes. Images are left out. */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), includeEmbeddedStyleMap: false },
  );
  return readHtml(value.normalize("NFC"));
}
