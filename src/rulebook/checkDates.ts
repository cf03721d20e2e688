import type { Problem } from "#terms/problem.ts";
import type { Draft, DraftCheck } from "./draft.ts";
import { type Located, placeOf } from "./located.ts";

/** Until comes after from, and no indicator holds on a day its rulebook does not. */
export const checkDates: DraftCheck = (draft) => [
  ...order(draft.file, draft.root),
  ...draft.indicators.flatMap(({ file, root }) => [...order(file, root), ...outside(file, root, draft)]),
];

type Dated = { effectiveFrom?: string | undefined; effectiveUntil?: string | null | undefined };

function order({ effectiveFrom: from, effectiveUntil: until }: Dated, root: Located): Problem[] {
  if (from === undefined || until === undefined || until === null || from < until) return [];
  return [
    {
      code: "until-before-from",
      at: placeOf(root, ["effectiveUntil"]),
      says: `Hết hiệu lực ngày ${until}, không sau ngày bắt đầu ${from}.`,
      remedy: "Hãy sửa một trong hai ngày; effectiveUntil là ngày đầu tiên không còn hiệu lực.",
    },
  ];
}

function outside(dated: Dated, root: Located, { file }: Draft): Problem[] {
  const early = dated.effectiveFrom !== undefined && dated.effectiveFrom < file.effectiveFrom;
  const late =
    file.effectiveUntil !== null &&
    dated.effectiveUntil !== undefined &&
    (dated.effectiveUntil === null || dated.effectiveUntil > file.effectiveUntil);
  if (!early && !late) return [];
  return [
    {
      code: "outside-rulebook-dates",
      at: placeOf(root, [early ? "effectiveFrom" : "effectiveUntil"]),
      says: `Chỉ số có hiệu lực ngoài thời gian của bộ chỉ số (từ ${file.effectiveFrom}${file.effectiveUntil === null ? "" : ` đến trước ${file.effectiveUntil}`}).`,
      remedy: "Hãy sửa ngày, hoặc bỏ trường này để lấy theo bộ chỉ số.",
    },
  ];
}
