import type { CSSProperties } from "react";

/** A decimal text as a number, for positions and order only; a figure that is shown keeps its text. Null stays null. */
export function position(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}

/** How far `part` reaches into `whole`, 0 to 1, for drawing only; null when either is not known. */
export function share(part: string | null, whole: string | null): number | null {
  const [a, b] = [position(part), position(whole)];
  if (a === null || b === null || b === 0) return null;
  return Math.min(1, Math.max(0, a / b));
}

/** Custom properties for a style sheet to draw with. */
export function drawn(values: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return values as CSSProperties;
}

/** Orders decimal texts from high to low, the unknown last. */
export function highestFirst(a: string | null, b: string | null): number {
  const [x, y] = [position(a), position(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return y - x;
}
