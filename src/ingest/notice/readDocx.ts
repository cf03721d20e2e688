import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import type { RawDocument } from "./rawDocument.ts";
import { readHtml } from "./readHtml.ts";

const BODY = "word/document.xml";

/** Reads a Word document: paragraphs, numbered items, tables with merged cells, superscripts, footnotes. Images are left out. */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(withSuperscripts(bytes)) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), includeEmbeddedStyleMap: false },
  );
  return readHtml(value.normalize("NFC"));
}

/** LibreOffice raises a marker by points (`w:position`) where Word says superscript; the reader knows the latter only. */
function withSuperscripts(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const body = files[BODY];
  if (body === undefined) return bytes;
  const source = strFromU8(body);
  const raised = source.replace(
    /<w:position w:val="[1-9]\d*"\s*\/>/g,
    '$&<w:vertAlign w:val="superscript"/>',
  );
  return raised === source ? bytes : zipSync({ ...files, [BODY]: strToU8(raised) }, { level: 0 });
}
