import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from "write-excel-file/utility";

/** Rows of a sheet that are printed again at the top of every page, counted from 1. */
export type PrintTitles = { sheet: string; from: number; to: number };

/**
 * What the writer leaves out: head rows repeated on every printed page, and all columns on the width of one page.
 * @param titles one entry for each sheet, in order
 */
export function printSetup(titles: readonly PrintTitles[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        "xl/workbook.xml": { transform: (xml) => withPrintTitles(xml, titles) },
        "xl/worksheets/sheet{id}.xml": { transform: (xml) => pageWide(xml) },
      },
    },
  };
}

/** A4, as many pages long as it takes, one page wide. */
function pageWide(xml: string): string {
  const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? [];
  const fitted = insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    order,
    "worksheet",
  );
  const given = findElement(fitted, "pageSetup");
  const orientation = given?.openingTagAttributes.orientation ?? "portrait";
  const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
  return given
    ? replaceElement(fitted, given, setup)
    : insertElementMarkupAccordingToOrderOfSiblings(fitted, setup, order, "worksheet");
}

function withPrintTitles(xml: string, titles: readonly PrintTitles[]): string {
  const names = titles.map(
    ({ sheet, from, to }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(`'${sheet}'!$${from}:$${to}`)}</definedName>`,
  );
  const markup = `<definedNames>${names.join("")}</definedNames>`;
  const present = findElement(xml, "definedNames");
  if (present) return replaceElement(xml, present, markup);
  const order = getOrderOfSiblings("xl/workbook.xml", "workbook") ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, "workbook");
}
