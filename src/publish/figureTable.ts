import type { FigureUnit } from "#terms/columnConcept.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { Figure } from "./content.ts";

/** One cell of a publication's data: its exact decimal text (null: not known), and how many decimals are printed. */
export type DataCell = { decimal: string | null; decimals: number; unit: FigureUnit };

/**
 * Everything a publication may print, tall: cell path → value. Paths read like `total.points`, `group.MDSH.points`,
 * `unit.000.21.31.H53.eResultRate`. A sentence or table can print only what stands here.
 */
export type FigureTable = ReadonlyMap<string, DataCell>;

/** Throws when the cell is not in the table: a sentence was bound to nothing. */
export function figureAt(table: FigureTable, cell: string): Figure {
  const { decimal, decimals, unit } = getCell(table, cell);
  return { cell, decimal, decimals, unit, text: printed(decimal, decimals) };
}

/** The same figure as counts are written in a sentence: 2 → "02", so that no digit can be slipped in before it. */
export function countInWords(table: FigureTable, cell: string): Figure {
  const figure = figureAt(table, cell);
  return /^\d$/.test(figure.text) && figure.text !== "0" ? { ...figure, text: `0${figure.text}` } : figure;
}

/** A change without its sign, for a sentence that says "tăng" or "giảm". */
export function sizeOf(figure: Figure): Figure {
  return { ...figure, text: figure.text.replace(/^-/, "") };
}

export function getCell(table: FigureTable, cell: string): DataCell {
  const found = table.get(cell);
  if (!found) throw new Error(`No figure at "${cell}"`);
  return found;
}

function printed(decimal: string | null, decimals: number): string {
  return printVietnamese(decimal === null ? null : toDecimal(exact(decimal), decimals));
}
