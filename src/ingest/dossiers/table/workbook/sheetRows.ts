import { printSerialDay } from "../cellDate.ts";
import type { Row } from "../row.ts";
import type { CellContext } from "./workbookParts.ts";
import { xmlParts } from "./xmlEvents.ts";

/** Rows of one sheet, read as its XML is unpacked. A merged cell's text stands in its first cell, the others are empty. */
export async function* sheetRows(bytes: AsyncIterable<Buffer>, context: CellContext): AsyncGenerator<Row> {
  const done: Row[] = [];
  let cells: string[] = [];
  let line = 0;
  let cell = { column: 0, type: "", style: 0, text: "" };
  let inValue = false;
  const parts = xmlParts(bytes, {
    open: (name, { r, t = "", s = "0" }) => {
      if (name === "row") {
        cells = [];
        line = r === undefined ? line + 1 : Number(r);
      } else if (name === "c") {
        cell = { column: r === undefined ? cells.length : columnOf(r), type: t, style: Number(s), text: "" };
      } else if (name === "v" || name === "t") inValue = true;
    },
    text: (it) => {
      if (inValue) cell.text += it;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c") cells[cell.column] = shown(cell, context);
      else if (name === "row") done.push({ line, cells: Array.from(cells, (it) => it ?? "") });
    },
  });
  for await (const _ of parts) yield* done.splice(0);
  yield* done;
}

function shown(
  { type, style, text }: { type: string; style: number; text: string },
  context: CellContext,
): string {
  switch (type) {
    case "s":
      return tidy(context.strings[Number(text)] ?? "");
    case "b":
      return text;
    case "":
    case "n":
      return context.dateStyles.has(style) && text !== ""
        ? printSerialDay(Number(text) + context.daysAhead)
        : text;
    // Texts within the cell, results of formulas, ISO dates; and errors, which no column will take for a value.
    default:
      return tidy(text);
  }
}

function tidy(text: string): string {
  return text
    .replace(/_x000D_|\r/g, "")
    .normalize("NFC")
    .trim();
}

/** B7 → 1. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? "A";
  return [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0) - 1;
}
