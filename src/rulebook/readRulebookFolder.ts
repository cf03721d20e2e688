import { basename } from "node:path";
import type { Problem } from "#terms/problem.ts";
import { rulebookOf } from "./assemble.ts";
import { checkAmounts } from "./checkAmounts.ts";
import { checkDates } from "./checkDates.ts";
import { checkExamples } from "./checkExamples.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkThresholds } from "./checkThresholds.ts";
import { deepFreeze } from "./deepFreeze.ts";
import type { Draft, DraftCheck, DraftIndicator } from "./draft.ts";
import { IndicatorFile, RulebookFile } from "./fileSchemas.ts";
import { placeOf } from "./located.ts";
import { type Layers, readLayers } from "./readLayers.ts";
import type { Rulebook } from "./rulebook.ts";
import { checkAgainst } from "./schemaProblems.ts";

export type RulebookRead = { rulebook: Rulebook | null; problems: Problem[] };

/**
 * Reads and checks one rulebook folder. There is a rulebook, frozen, exactly when there are no problems; each problem
 * stands at `folder/file:line`.
 */
export function readRulebookFolder(dir: string): RulebookRead {
  const layers = readLayers(dir);
  const { draft, problems } = draftOf(layers);
  const all = [...layers.problems, ...problems];
  if (draft === null || all.length > 0) return { rulebook: null, problems: all };
  const unfit = inOrder(
    [namedLikeItsFolder(basename(dir)), checkReferences, checkThresholds],
    [checkAmounts, checkDates, checkExamples],
  )(draft);
  return unfit.length > 0
    ? { rulebook: null, problems: unfit }
    : { rulebook: deepFreeze(rulebookOf(draft)), problems: [] };
}

function draftOf({ root, indicators }: Layers): { draft: Draft | null; problems: Problem[] } {
  const file = root === null ? null : checkAgainst(RulebookFile, root);
  const checked = indicators.map((it) => ({ root: it, ...checkAgainst(IndicatorFile, it) }));
  const problems = [...(file?.problems ?? []), ...checked.flatMap((it) => it.problems)];
  if (root === null || file === null || file.data === null) return { draft: null, problems };
  const parts = checked.flatMap(({ root: at, data }): DraftIndicator[] =>
    data === null ? [] : [{ file: data, root: at }],
  );
  return { draft: { file: file.data, root, indicators: parts }, problems };
}

/** The second checks rely on what the first have made sure of. */
function inOrder(first: readonly DraftCheck[], second: readonly DraftCheck[]): DraftCheck {
  return (draft) => {
    const problems = first.flatMap((check) => check(draft));
    return problems.length > 0 ? problems : second.flatMap((check) => check(draft));
  };
}

function namedLikeItsFolder(folder: string): DraftCheck {
  return ({ file, root }) =>
    file.id === folder
      ? []
      : [
          {
            code: "id-not-folder",
            at: placeOf(root, ["id"]),
            says: `Bộ chỉ số mang id "${file.id}" nhưng nằm trong thư mục "${folder}".`,
            remedy: "Hãy ghi id đúng bằng tên thư mục.",
          },
        ];
}
