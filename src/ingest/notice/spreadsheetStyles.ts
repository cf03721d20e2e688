import { child, descendants, type XmlElement } from "./parseXml.ts";

/** How the cells of one style look: number format and weight. Styles are referred to by their position. */
export type SpreadsheetStyle = { format: string; bold: boolean };

/** Formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30); the rest are dates and scientific. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd/mm/yyyy",
  15: "dd/mm/yyyy",
  22: "dd/mm/yyyy hh:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  41: "#,##0",
  43: "#,##0.00",
  49: "@",
};

export function readSpreadsheetStyles(styles: XmlElement): SpreadsheetStyle[] {
  const own = new Map(
    descendants(styles, "numFmt").map((it) => [it.attributes.numFmtId ?? "", it.attributes.formatCode ?? ""]),
  );
  const fonts = (child(styles, "fonts")?.children ?? []).map(isBold);
  const formats = child(styles, "cellXfs");
  return (formats?.children ?? []).map(({ attributes }) => ({
    format: own.get(attributes.numFmtId ?? "0") ?? BUILT_IN[attributes.numFmtId ?? "0"] ?? "General",
    bold: fonts[Number(attributes.fontId ?? 0)] ?? false,
  }));
}

export function isBold(font: XmlElement): boolean {
  const bold = child(font, "b");
  return bold !== undefined && !["0", "false"].includes(bold.attributes.val ?? "1");
}
