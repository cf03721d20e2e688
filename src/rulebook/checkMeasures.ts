import type { Problem } from "#terms/problem.ts";
import { checkMeasure } from "./checkMeasure.ts";
import type { DraftCheck, DraftIndicator } from "./draft.ts";
import { child, type Located, placeOf } from "./located.ts";

/** Every indicator says how it is counted, or why it can only be given, and counts what it says it counts. */
export const checkMeasures: DraftCheck = (draft) => draft.indicators.flatMap(measureProblems);

function measureProblems({ file, root }: DraftIndicator): Problem[] {
  const measure = child(root, "measure");
  if (file.measure === undefined || measure === undefined) return [noMeasure(file.id, root)];
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

/** Of an indicator that does not say how it is counted. */
export function noMeasure(id: string, root: Located): Problem {
  return {
    code: "missing-measure",
    at: root.at,
    says: `Chỉ số ${id} chưa ghi cách đếm (measure).`,
    remedy: "Hãy thêm measure, hoặc measure: { given: … } kèm lý do không đếm được.",
  };
}
