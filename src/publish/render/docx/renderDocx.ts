import { Document, Packer } from "docx";
import type { PublicationContent, Rendition } from "../../content.ts";
import { checkPrintable } from "../printable.ts";
import { rendition } from "../rendition.ts";
import { steadyZip } from "../steadyZip.ts";
import { appendixParts } from "./appendix.ts";
import { blockParts } from "./blocks.ts";
import { closing } from "./closing.ts";
import { coreProperties } from "./coreProperties.ts";
import { listNumbering } from "./listNumbering.ts";
import { section, textColumn } from "./page.ts";
import { documentStyles } from "./styles.ts";
import { opening, titleBlock } from "./titleBlock.ts";

/**
 * The document for those who edit: named styles, real numbering, repeated head rows, a section for each appendix.
 * The same content gives the same bytes. Refuses `unprintable-text` for characters a document cannot hold.
 */
export async function renderDocx(
  content: PublicationContent,
  stem: string = content.form,
): Promise<Rendition> {
  checkPrintable(content);
  const width = textColumn(false);
  const numbering = listNumbering();
  const place = { width, list: numbering.place };
  const sections = [
    section(false, [
      titleBlock(content, width),
      ...opening(content, width),
      ...blockParts(content.body, place, true),
      closing(content, width),
    ]),
    ...content.appendices.map((it) =>
      section(it.landscape, appendixParts(it, { ...place, width: textColumn(it.landscape) })),
    ),
  ];
  const document = new Document({
    title: content.title,
    creator: content.issuer,
    styles: documentStyles,
    numbering: numbering.options(),
    compatibility: { version: 15 },
    sections,
  });
  const packed = await Packer.toBuffer(document, undefined, [coreProperties(content)]);
  return rendition(stem, "docx", steadyZip(packed));
}
