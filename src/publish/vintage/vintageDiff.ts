import type { DataCell } from "../figureTable.ts";

/** A figure that is not what it was; undefined where the cell was not there at all, null where it was not known. */
export type CellChange = { cell: string; before?: string | null; after?: string | null };

type Cells = readonly ({ cell: string } & DataCell)[];

/** The cells in which two vintages differ, by path. */
export function diffVintages(a: { figures: Cells }, b: { figures: Cells }): CellChange[] {
  return diffFigures(a.figures, b.figures);
}

export function diffFigures(a: Cells, b: Cells): CellChange[] {
  const before = new Map(a.map((it) => [it.cell, it.decimal]));
  const after = new Map(b.map((it) => [it.cell, it.decimal]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell))
    .sort()
    .map((cell) => {
      const [then, now] = [before.get(cell), after.get(cell)];
      return {
        cell,
        ...(then !== undefined && { before: then }),
        ...(now !== undefined && { after: now }),
      };
    });
}
