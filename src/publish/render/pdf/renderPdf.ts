import { fileURLToPath } from "node:url";
import type { PublicationContent, Rendition } from "../../content.ts";
import { rendition } from "../rendition.ts";
import { pdfInput } from "./pdfInput.ts";
import { typst } from "./typst.ts";

const TEMPLATE = fileURLToPath(new URL("./publication.typ", import.meta.url));
/** Generations a memoised layout survives unused, as the compiler's authors advise for tools that do not watch. */
const KEEP = 10;

/**
 * The document as tagged PDF (PDF/UA-1), A4, set by Typst in Tinos, the metric twin of Times New Roman.
 * The same content gives the same bytes.
 */
export async function renderPdf(
  content: PublicationContent,
  stem: string = content.form,
): Promise<Rendition> {
  const compiler = typst();
  const inputs = { publication: JSON.stringify(pdfInput(content)) };
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs });
  const document = compiled.result;
  if (!document) {
    const failure = compiled.takeError();
    throw new Error(`The PDF template failed: ${JSON.stringify(failure?.shortDiagnostics ?? null)}`);
  }
  const bytes = compiler.pdf(document, { pdfStandard: "ua-1" });
  compiler.evictCache(KEEP);
  return rendition(stem, "pdf", bytes);
}
