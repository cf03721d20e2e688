import type { Notice } from "#published/notice.ts";
import { placeOf } from "./place.ts";

/** Every piece of running text of a paper with its place: footnotes first (paragraphs hold them too), and cells that hold words. */
export function textsOf(notice: Notice): { place: string; text: string }[] {
  return [
    ...notice.footnotes.map(({ place, marker, text }) => ({
      place: `${place}, chú thích (${marker})`,
      text,
    })),
    ...notice.paragraphs.map(({ place, text }) => ({ place, text })),
    ...notice.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell, at) =>
          cell.value === null && /\p{L}/u.test(cell.text)
            ? [{ place: placeOf(table, row, table.columns[at] ?? null), text: cell.text }]
            : [],
        ),
      ),
    ),
  ];
}
