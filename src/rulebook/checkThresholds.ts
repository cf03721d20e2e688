import { exact } from "#terms/exact.ts";
import type { Problem } from "#terms/problem.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { DraftCheck, DraftIndicator } from "./draft.ts";
import { placeOf } from "./located.ts";

/** A threshold is a share: above 0 and not above 1. */
export const checkThresholds: DraftCheck = (draft) => draft.indicators.flatMap(thresholdProblem);

function thresholdProblem({ file, root }: DraftIndicator): Problem[] {
  if (file.points.rule !== "T") return [];
  const threshold = exact(file.points.threshold);
  if (threshold.compare(0) > 0 && threshold.compare(1) <= 0) return [];
  return [
    {
      code: "threshold-out-of-range",
      at: placeOf(root, ["points", "threshold"]),
      says: `Ngưỡng ${printVietnamese(file.points.threshold)} của chỉ số ${file.id} phải lớn hơn 0 và không quá 1.`,
      remedy: "Hãy ghi ngưỡng dưới dạng tỷ lệ, ví dụ 0.8 cho 80%.",
    },
  ];
}
