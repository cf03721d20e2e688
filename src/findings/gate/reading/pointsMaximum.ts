import type { Column } from "#published/notice.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import { type Exact, exact } from "#terms/exact.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";

/** "Tiến độ (20 điểm)", "tối đa 20", "Tiến độ /20". */
const IN_HEADER =
  /(?:\(\s*(\d+(?:,\d+)?)\s*(?:điểm|đ)?\s*\)|tối đa:?\s*(\d+(?:,\d+)?)|\/\s*(\d+(?:,\d+)?)(?!\d*\/))/iu;

/** Points a column can reach at most: as its header says, else as the rulebook has it; null when neither does. */
export function pointsMaximum(
  column: Column,
  rulebook: Rulebook | null,
  concepts: readonly ColumnConcept[],
): Exact | null {
  const found = IN_HEADER.exec(column.path.at(-1) ?? "");
  const printed = readPrintedNumber(found?.[1] ?? found?.[2] ?? found?.[3] ?? "");
  if (printed !== null) return exact(printed.decimal);
  const concept = concepts.find((it) => it.id === column.concept);
  const id = concept?.group ?? concept?.indicator;
  const law =
    rulebook?.groups.find((it) => it.id === id)?.max ?? rulebook?.indicators.find((it) => it.id === id)?.max;
  return law === undefined || law === null ? null : exact(law);
}
