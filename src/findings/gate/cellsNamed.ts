import type { Notice } from "#published/notice.ts";
import { placeOf } from "./reading/place.ts";

/** Positions from 0 in `notice.tables`; a whole row without column, a column's head without row. */
export type CellPosition = { table: number; row: number | null; column: number | null };

/** Which cells the places of findings mean: a page can mark them where the figures stand. */
export function cellsNamed(notice: Notice): (place: string) => CellPosition[] {
  const positions = new Map<string, CellPosition>();
  for (const [table, it] of notice.tables.entries()) {
    for (const [row, line] of [[null, null] as const, ...it.rows.entries()]) {
      if (line !== null) positions.set(placeOf(it, line), { table, row, column: null });
      for (const column of it.columns) {
        positions.set(placeOf(it, line, column), { table, row, column: column.index });
      }
    }
  }
  return (place) => {
    const found = positions.get(place);
    return found ? [found] : [];
  };
}
