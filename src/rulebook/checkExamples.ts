import { exact } from "#terms/exact.ts";
import type { Problem } from "#terms/problem.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { indicatorOf } from "./assemble.ts";
import type { Draft, DraftCheck, DraftIndicator } from "./draft.ts";
import { placeOf } from "./located.ts";
import { pointsOf } from "./points.ts";

/** Every indicator has worked examples, and each comes out to the digit. */
export const checkExamples: DraftCheck = (draft) =>
  draft.indicators.flatMap((it) =>
    it.file.examples.length === 0 ? [noExample(it)] : wrongExamples(it, draft),
  );

function noExample({ file, root }: DraftIndicator): Problem {
  return {
    code: "missing-example",
    at: placeOf(root, ["examples"]),
    says: `Chỉ số ${file.id} chưa có ví dụ tính nào.`,
    remedy: "Hãy thêm ít nhất một mục examples gồm says, numerator, denominator, points.",
  };
}

function wrongExamples({ file, root }: DraftIndicator, draft: Draft): Problem[] {
  const indicator = indicatorOf({ file, root }, draft);
  return file.examples.flatMap((example, index) => {
    const { points } = pointsOf(indicator, example.numerator, example.denominator, example.factor);
    if (sameDecimal(points, example.points)) return [];
    return [
      {
        code: "example-differs",
        at: placeOf(root, ["examples", index, "points"]),
        says: `Ví dụ "${example.says}" của chỉ số ${file.id} ghi ${inWords(example.points)}, tính ra ${inWords(points)}.`,
        remedy: "Hãy xem lại số liệu của ví dụ, hoặc cách cho điểm (max, points, rounding, noData).",
      },
    ];
  });
}

function sameDecimal(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : exact(a).equals(exact(b));
}

function inWords(points: string | null): string {
  return points === null ? "không có điểm (null)" : `${printVietnamese(points)} điểm`;
}
