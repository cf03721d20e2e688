import type { Draft, DraftCheck, DraftIndicator } from "./draft.ts";
import { placeOf } from "./located.ts";
import { didYouMean } from "./nearMatches.ts";

/** Every indicator that is named as factor or sign of activity must exist. */
export const checkReferences: DraftCheck = (draft) => [
  ...draft.indicators.flatMap((it) => unknownFactor(it, draft)),
  ...unknownActivity(draft),
  ...unwantedIndicators(draft),
];

function unknownFactor({ file, root }: DraftIndicator, draft: Draft) {
  const factor = file.points.rule === "I" ? undefined : file.points.factor;
  const ids = idsOf(draft);
  if (factor === undefined || (ids.includes(factor) && factor !== file.id)) return [];
  return [
    {
      code: "unknown-indicator",
      at: placeOf(root, ["points", "factor"]),
      says: `Chỉ số ${file.id} nhân với tỷ lệ của chỉ số "${factor}", nhưng bộ chỉ số không có chỉ số đó.`,
      remedy: didYouMean(factor, ids, "Hãy ghi id của một chỉ số khác trong bộ này."),
    },
  ];
}

function unknownActivity(draft: Draft) {
  const { activityIndicator, components } = draft.file;
  const ids = idsOf(draft);
  if (activityIndicator === null ? components === "unknown" : ids.includes(activityIndicator)) return [];
  return [
    {
      code: "unknown-indicator",
      at: placeOf(draft.root, ["activityIndicator"]),
      says: `activityIndicator ghi "${activityIndicator}", nhưng bộ chỉ số không có chỉ số này.`,
      remedy: didYouMean(
        activityIndicator ?? "",
        ids,
        "Hãy ghi id của chỉ số đếm hồ sơ phát sinh; để null khi components là unknown.",
      ),
    },
  ];
}

function unwantedIndicators({ file, indicators }: Draft) {
  if (file.components === "known") return [];
  return indicators.map((it) => ({
    code: "unwanted-indicator",
    at: it.root.at,
    says: `Bộ chỉ số ghi components là unknown nhưng lại có chỉ số ${it.file.id}.`,
    remedy: "Hãy bỏ tệp này, hoặc ghi components là known.",
  }));
}

function idsOf(draft: Draft): string[] {
  return draft.indicators.map((it) => it.file.id);
}
