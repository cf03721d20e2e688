import type { ColumnConcept } from "#terms/columnConcept.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import { conceptOf } from "./columnConceptOf.ts";

/** "3.1 Tỷ lệ thủ tục …": an indicator of a group, not the group. */
const INDICATOR = /^\d+\.\d|(?:^|\s)tỷ lệ(?=\s)/u;

/** The group of the index a label names ("Tiến độ giải quyết", "1. Nhóm chỉ số công khai, minh bạch"), or null. */
export function groupOf(label: string, concepts: readonly ColumnConcept[]): string | null {
  if (INDICATOR.test(wordsKey(label))) return null;
  const bare = label
    .replace(/^(\d{1,2}|[a-zđ]|[IVX]+)[.)]\s+/u, "")
    .replace(/^(về|điểm|nhóm( chỉ số| tiêu chí)?|chỉ số|tiêu chí)\s+/iu, "")
    .replace(/^(nhóm|chỉ số|tiêu chí)\s+/iu, "");
  const groups = concepts.filter((it) => it.group !== undefined);
  return conceptOf([bare], ["points"], groups)?.group ?? null;
}
