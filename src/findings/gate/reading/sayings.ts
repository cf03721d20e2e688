import { exact, roundHalfUp } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import type { Mention } from "./mentions.ts";
import type { StatedFigure } from "./statedFigures.ts";

/** The unit a figure is said of: the last one named before it, else the first one after it. */
export function unitOfFigure(figure: StatedFigure, mentions: readonly Mention[]): Mention | undefined {
  return mentions.findLast((it) => it.end <= figure.start) ?? mentions.find((it) => it.start >= figure.end);
}

/** The stated figure is the cell's, or the cell's rounded to fewer digits. */
export function isSaid(stated: PrintedNumber, cell: PrintedNumber): boolean {
  const value = exact(cell.decimal);
  return exact(stated.decimal).equals(
    stated.decimals < cell.decimals ? roundHalfUp(value, stated.decimals) : value,
  );
}
