import type { PublicationContent } from "../../content.ts";
import { documentDay } from "../documentDay.ts";
import { escapeMarkup } from "../escapeMarkup.ts";

/**
 * The part docProps/core.xml. It carries the day printed on the document instead of the clock of the machine, and no
 * day at all while that is blank.
 */
export function coreProperties(content: PublicationContent): { path: string; data: string } {
  const day = documentDay(content);
  const stamp = (name: string) =>
    day === null ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(content.title)}</dc:title>`,
    `<dc:subject>${escapeMarkup(content.subject)}</dc:subject>`,
    `<dc:creator>${escapeMarkup(content.issuer.replaceAll("\n", " "))}</dc:creator>`,
    "<dc:language>vi-VN</dc:language>",
    stamp("created"),
    stamp("modified"),
    "</cp:coreProperties>",
  ].join("");
  return { path: "docProps/core.xml", data };
}
