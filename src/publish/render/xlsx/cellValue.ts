import { exact, toDecimal } from "#terms/exact.ts";
import type { ContentCell, ContentColumn, Figure } from "../../content.ts";
import { bracketed, withMarkers } from "../marker.ts";

/** What a spreadsheet cell holds and how it shows it. */
export type CellValue = { value: string; type: StringConstructor; format: string } | NumberCell;
type NumberCell = { value: number; type: NumberConstructor; format: string };

/** Texts are marked as text, so that "=1+1" stays four signs even after somebody edits the cell. */
const TEXT = "@";
/** Vietnamese: programs that follow a format's language show 3.141 and 43,80 on any machine. */
const VIETNAMESE = "[$-42A]";

/**
 * A known figure is a number as published, rounded to the decimals it is printed with; everything else is text.
 * A footnote marker on a number is part of its format, so the number stays a number.
 */
export function cellValue(
  { text, figure, markers = [] }: ContentCell,
  role: ContentColumn["role"],
): CellValue {
  if (role === "ordinal" && /^[1-9]\d*$/.test(text))
    return { value: Number(text), type: Number, format: "0" };
  const number = figure === undefined ? null : numberOf(figure);
  if (figure === undefined || number === null) {
    return { value: withMarkers(text, markers), type: String, format: TEXT };
  }
  const suffix = markers
    .map((it) => ` ${bracketed(it)}`)
    .join("")
    .replaceAll('"', "");
  return {
    value: number,
    type: Number,
    format: `${VIETNAMESE}${digits(figure)}${suffix && `"${suffix}"`}`,
  };
}

function numberOf({ decimal, decimals }: Figure): number | null {
  return decimal === null ? null : Number(toDecimal(exact(decimal), decimals));
}

/** "01" keeps its leading zero; larger counts get their thousands apart. */
function digits({ text, decimals }: Figure): string {
  if (/^0\d+$/.test(text)) return "0".repeat(text.length);
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}
