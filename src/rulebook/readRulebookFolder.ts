import { basename } from "node:path";
import type { Problem } from "#terms/problem.ts";
import { rulebookOf } from "./assemble.ts";
import { checkAmounts } from "./checkAmounts.ts";
import { checkDates } from "./checkDates.ts";
import { checkExamples } from "./checkExamples.ts";
import { checkGroups } from "./checkGroups.ts";
import { placeInMeasure } from "./checkMeasure.ts";
import { checkMeasures } from "./checkMeasures.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkThresholds } from "./checkThresholds.ts";
import { deepFreeze } from "./deepFreeze.ts";
import type { Draft, DraftCheck, DraftIndicator } from "./draft.ts";
import { IndicatorFile, RulebookFile } from "./fileSchemas.ts";
import { child, fileOf, placeOf, textAt } from "./located.ts";
import type { ClausePlace } from "./measure.ts";
import { type Layers, readLayers } from "./readLayers.ts";
import type { Rulebook } from "./rulebook.ts";
import { checkAgainst } from "./schemaProblems.ts";

export type RulebookRead = {
  rulebook: Rulebook | null;
  problems: Problem[];
  /** Where a clause or example of an indicator's measure stands; the folder's name for an indicator there is not. */
  placeOf: (indicatorId: string, ...within: Parameters<ClausePlace>) => string;
};

/**
 * Reads and checks one rulebook folder. There is a rulebook, frozen, exactly when there are no problems; each problem
 * stands at `folder/file:line`.
 */
export function readRulebookFolder(dir: string): RulebookRead {
  const layers = readLayers(dir);
  const { draft, problems } = draftOf(layers);
  const unread = [...layers.problems, ...problems];
  const placeOf = clausePlaces(layers, basename(dir));
  if (draft === null) return { rulebook: null, problems: unread, placeOf };
  const all = [...unread, ...misfits(draft, basename(dir), unread.length === 0)];
  return all.length > 0
    ? { rulebook: null, problems: all, placeOf }
    : { rulebook: deepFreeze(rulebookOf(draft)), problems: [], placeOf };
}

function clausePlaces({ indicators }: Layers, folder: string): RulebookRead["placeOf"] {
  return (id, part, clause) => {
    const indicator = indicators.find((it) => textAt(it, "id") === id);
    const measure = indicator && child(indicator, "measure");
    return placeInMeasure(measure, indicator?.at ?? folder, part, clause);
  };
}

/**
 * What is wrong between files that each fit their schema. What holds for the whole is only judged when every file could
 * be read; examples are only computed for indicators nothing is wrong with.
 */
function misfits(draft: Draft, folder: string, whole: boolean): Problem[] {
  const single = runAll(
    [namedLikeItsFolder(folder), checkGroups, checkThresholds, checkDates, checkMeasures],
    draft,
  );
  // What is wrong with a measure may stand in the file of the rulebook below.
  const wrong = (it: DraftIndicator) =>
    single.some(({ at }) => at.startsWith(`${fileOf(it.root)}:`)) ||
    checkMeasures({ ...draft, indicators: [it] }).length > 0;
  const sound = { ...draft, indicators: draft.indicators.filter((it) => !wrong(it)) };
  const together = whole ? runAll([checkReferences, checkAmounts], draft) : [];
  return [...single, ...together, ...checkExamples(sound)];
}

function runAll(checks: readonly DraftCheck[], draft: Draft): Problem[] {
  return checks.flatMap((check) => check(draft));
}

/** Reads each file of the layers by its schema; what is wrong with them stands beside. */
export function draftOf({ root, indicators }: Layers): { draft: Draft | null; problems: Problem[] } {
  const file = root === null ? null : checkAgainst(RulebookFile, root);
  const checked = indicators.map((it) => ({ root: it, ...checkAgainst(IndicatorFile, it) }));
  const problems = [...(file?.problems ?? []), ...checked.flatMap((it) => it.problems)];
  if (root === null || file === null || file.data === null) return { draft: null, problems };
  const parts = checked.flatMap(({ root: at, data }): DraftIndicator[] =>
    data === null ? [] : [{ file: data, root: at }],
  );
  return { draft: { file: file.data, root, indicators: parts }, problems };
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
