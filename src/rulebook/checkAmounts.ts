import { exact, sum } from "#terms/exact.ts";
import type { Problem } from "#terms/problem.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { Draft, DraftCheck, DraftIndicator } from "./draft.ts";
import type { GroupEntry } from "./fileSchemas.ts";
import { placeOf } from "./located.ts";

/** What carries points has a maximum, maxima add up, grade bands go down to 0. */
export const checkAmounts: DraftCheck = (draft) => [
  ...draft.indicators.flatMap(maxProblem),
  ...groupSums(draft),
  ...totalSum(draft),
  ...gradeOrder(draft),
];

function maxProblem({ file, root }: DraftIndicator): Problem[] {
  const information = file.points.rule === "I";
  if (information === (file.max === null)) return [];
  return [
    {
      code: "max-against-rule",
      at: placeOf(root, ["max"]),
      says: information
        ? `Chỉ số ${file.id} chỉ để theo dõi (rule: I) nhưng lại có điểm tối đa.`
        : `Chỉ số ${file.id} được tính điểm nhưng không có điểm tối đa.`,
      remedy: information
        ? "Hãy ghi max: null, hoặc đổi rule."
        : "Hãy ghi điểm tối đa, hoặc đổi rule thành I.",
    },
  ];
}

function groupSums({ file, root, indicators }: Draft): Problem[] {
  if (file.components === "unknown") return [];
  return file.groups.flatMap((group: GroupEntry, index) => {
    const parts = indicators.flatMap(({ file: { id, max, ...it } }) =>
      it.group === group.id && max !== null ? [{ id, max }] : [],
    );
    const total = sum(parts.map((it) => exact(it.max)));
    if (total.equals(exact(group.max))) return [];
    const shown = parts.map((it) => `${it.id} (${printVietnamese(it.max)})`).join(", ");
    return [
      {
        code: "maxima-do-not-add-up",
        at: placeOf(root, ["groups", index, "max"]),
        says: `Các chỉ số của nhóm ${group.id} có tổng điểm tối đa ${printVietnamese(total.toString())}, nhóm ghi ${printVietnamese(group.max)}.`,
        remedy: `Hãy sửa max của nhóm hoặc của các chỉ số ${shown || "(chưa có chỉ số nào)"}.`,
      },
    ];
  });
}

function totalSum({ file, root }: Draft): Problem[] {
  const total = sum(file.groups.map((it) => exact(it.max)));
  if (total.equals(exact(file.maxTotal))) return [];
  return [
    {
      code: "maxima-do-not-add-up",
      at: placeOf(root, ["maxTotal"]),
      says: `Các nhóm có tổng điểm tối đa ${printVietnamese(total.toString())}, bộ chỉ số ghi ${printVietnamese(file.maxTotal)}.`,
      remedy: `Hãy sửa maxTotal hoặc max của các nhóm ${file.groups.map((it) => `${it.id} (${printVietnamese(it.max)})`).join(", ")}.`,
    },
  ];
}

function gradeOrder({ file, root }: Draft): Problem[] {
  return file.grades.flatMap((grade, index) => {
    const next = file.grades[index + 1];
    const descends =
      next === undefined ? exact(grade.from).equals(0) : exact(grade.from).compare(next.from) > 0;
    if (descends) return [];
    return [
      {
        code: "grades-out-of-order",
        at: placeOf(root, ["grades", index, "from"]),
        says: `Mức xếp loại "${grade.id}" bắt đầu từ ${printVietnamese(grade.from)} điểm, không đúng thứ tự.`,
        remedy: "Hãy xếp các mức từ cao xuống thấp, mức cuối bắt đầu từ 0.",
      },
    ];
  });
}
