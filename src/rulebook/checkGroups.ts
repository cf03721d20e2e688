import type { Draft, DraftCheck, DraftIndicator } from "./draft.ts";
import { placeOf } from "./located.ts";
import { didYouMean } from "./nearMatches.ts";

/** Every indicator belongs to a group of its rulebook. */
export const checkGroups: DraftCheck = (draft) => draft.indicators.flatMap((it) => unknownGroup(it, draft));

function unknownGroup({ file, root }: DraftIndicator, draft: Draft) {
  const groups = draft.file.groups.map((it) => it.id);
  if (groups.includes(file.group)) return [];
  return [
    {
      code: "unknown-group",
      at: placeOf(root, ["group"]),
      says: `Chỉ số ${file.id} thuộc nhóm "${file.group}", nhưng bộ chỉ số không có nhóm này.`,
      remedy: didYouMean(file.group, groups, `Hãy chọn một trong các nhóm ${groups.join(", ")}.`),
    },
  ];
}
