import type { Problem } from "#terms/problem.ts";
import type { IndicatorFile, RulebookFile } from "./fileSchemas.ts";
import type { Located } from "./located.ts";

/** A rulebook whose files each fit their schema; whether they fit together is still to be checked. */
export type Draft = {
  file: RulebookFile;
  root: Located;
  indicators: readonly DraftIndicator[];
};

export type DraftIndicator = { file: IndicatorFile; root: Located };

/** One thing files must agree on. */
export type DraftCheck = (draft: Draft) => Problem[];
