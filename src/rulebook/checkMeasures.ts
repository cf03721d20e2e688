import { checkMeasure } from "./checkMeasure.ts";
import type { DraftCheck, DraftIndicator } from "./draft.ts";
import { child, placeOf } from "./located.ts";

/** Every indicator says how it is counted, or why it can only be given, and counts what it says it counts. */
export const checkMeasures: DraftCheck = (draft) => draft.indicators.flatMap(measureProblems);

function measureProblems({ file, root }: DraftIndicator) {
  const measure = child(root, "measure");
  if (file.measure === undefined || measure === undefined) return [];
  const problems = checkMeasure(file.measure, measure);
  if (file.measure.of === undefined || file.measure.of === file.counts) return problems;
  return [
    ...problems,
    {
      code: "counts-other",
      at: placeOf(measure, ["of"]),
      says: `Chỉ số ${file.id} ghi counts: ${file.counts} nhưng measure đếm ${file.measure.of}.`,
      remedy: "Hãy ghi hai trường này như nhau.",
    },
  ];
}
