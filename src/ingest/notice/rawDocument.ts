/**
 * A cell of a grid whose spans are laid out: every position holds a cell, those covered by a span repeat the
 * origin's text and name its place. Superscripts stand in the text as `⁽i⁾`. `absent`: the row ended before it.
 */
export type RawCell = { text: string; bold: boolean; row: number; column: number; absent?: true };

/** A table as found in a file, header and all; `name` is the sheet's name where there is one. */
export type RawGrid = { kind: "grid"; name: string | null; rows: readonly (readonly RawCell[])[] };

/** Line breaks inside stay as \n. */
export type RawParagraph = { kind: "paragraph"; text: string; bold: boolean };

/** What a file holds in reading order, before anything is understood. */
export type RawDocument = readonly (RawParagraph | RawGrid)[];

export const SUPERSCRIPT_OPEN = "⁽";
export const SUPERSCRIPT_CLOSE = "⁾";

export function superscript(text: string): string {
  const bare = text.trim();
  return bare === "" ? "" : `${SUPERSCRIPT_OPEN}${bare}${SUPERSCRIPT_CLOSE}`;
}

/** A cell before layout: what it spans, counted from 1. */
export type SpanningCell = { text: string; bold: boolean; columnSpan: number; rowSpan: number };

/** Lays out spans, and makes all rows equally long. */
export function layOut(rows: readonly (readonly SpanningCell[])[], name: string | null = null): RawGrid {
  const laid: RawCell[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, bold, columnSpan, rowSpan } of cells) {
      while (laid[row]?.[column] !== undefined) column++;
      const cell: RawCell = { text, bold, row, column };
      for (const covered of laid.slice(row, row + rowSpan)) {
        for (let across = 0; across < columnSpan; across++) covered[cell.column + across] = cell;
      }
      column += columnSpan;
    }
  }
  const width = Math.max(0, ...laid.map((it) => it.length));
  const full = laid.map((cells, row) =>
    Array.from(
      { length: width },
      (_, column) => cells[column] ?? { text: "", bold: false, row, column, absent: true as const },
    ),
  );
  return { kind: "grid", name, rows: full };
}

/** Rows of plain texts as a grid. */
export function plainGrid(rows: readonly (readonly string[])[], name: string | null = null): RawGrid {
  const spanning = rows.map((cells) =>
    cells.map((text) => ({ text: text.trim(), bold: false, columnSpan: 1, rowSpan: 1 })),
  );
  return layOut(spanning, name);
}
