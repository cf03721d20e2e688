import type { Column } from "#published/notice.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";

type Words = GateContext["gate"]["words"];

/** Rises and falls: may be negative, and no mean of the units. */
export function isChange(column: Column, { change }: Words): boolean {
  return says(column, change);
}

/** Shares of a plan may pass 100%. */
export function isOfPlan(column: Column, { plan }: Words): boolean {
  return says(column, plan);
}

/** Points taken off the total, printed without their minus. */
export function isDeducted(column: Column, { deducted }: Words): boolean {
  return column.unit === "points" && says(column, deducted);
}

/** Ranks of this period; those of another one, and by how many places a unit rose, are not. */
export function isRank(column: Column, { rank, change, earlier }: Words): boolean {
  return says(column, rank) && !says(column, change) && !says(column, earlier);
}

export function isGrade(column: Column, { grade, earlier }: Words): boolean {
  return says(column, grade) && !says(column, earlier);
}

/** Ranks are no counts, and a procedure that many units offer is one procedure: neither adds up over units. */
export function addsUp(column: Column, words: Words): boolean {
  if (says(column, words.rank) || says(column, words.change)) return false;
  return !says(column, words.shared) || says(column, words.dossier);
}

/** Whether words stand in the column's header as whole words. */
function says(column: Column, words: readonly string[]): boolean {
  const key = ` ${wordsKey(column.header).replace(/[^\p{L}\d]+/gu, " ")} `;
  return words.some((it) => key.includes(` ${it} `));
}
