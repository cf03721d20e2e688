import { fileURLToPath } from "node:url";
import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { refuse } from "#terms/problem.ts";
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
 * Refuses `unprintable-text` when the type has no sign for a character, rather than print an empty box.
 */
export async function renderPdf(
  content: PublicationContent,
  stem: string = content.form,
): Promise<Rendition> {
  const compiler = typst();
  const inputs = { publication: JSON.stringify(pdfInput(content)) };
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs });
  if (!compiled.result) {
    throw new Error(
      `The PDF template failed: ${JSON.stringify(compiled.takeError()?.shortDiagnostics ?? null)}`,
    );
  }
  const bytes = accessiblePdf(compiled.result);
  compiler.evictCache(KEEP);
  return rendition(stem, "pdf", bytes);
}

function accessiblePdf(document: NodeTypstDocument): Uint8Array {
  try {
    return typst().pdf(document, { pdfStandard: "ua-1" });
  } catch (failure) {
    const sign = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(failure))?.[1];
    if (sign === undefined) throw failure;
    return refuse(
      "unprintable-text",
      "bản PDF của công bố",
      `Phông chữ của văn bản không có ký tự “${sign}”.`,
      "Hãy thay ký tự ấy trong tên đơn vị, câu chữ hoặc chú thích của công bố rồi xuất lại.",
    );
  }
}
