import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { Cursor } from "./cursor.ts";
import type { DossierSort } from "./sorts.ts";

/**
 * Which dossiers of a rule are wanted, and which page of them.
 * @property search part of a code
 * @property after the cursor of the page before
 */
export type ListWish = {
  answer: Exclude<MeasureAnswer, "out">;
  sort: DossierSort;
  descending: boolean;
  search: string | null;
  procedure: string | null;
  after: Cursor | null;
  limit: number;
};
