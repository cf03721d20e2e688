import { createHash } from "node:crypto";
import { canonicalJson } from "#terms/canonicalJson.ts";
import { measureOf } from "./checkMeasure.ts";
import type { Draft, DraftIndicator } from "./draft.ts";
import type { GroupEntry, RulebookFile } from "./fileSchemas.ts";
import { fileOf, type Located } from "./located.ts";
import type { Group, Indicator, Rulebook } from "./rulebook.ts";

/** Makes the rulebook of a checked draft: defaults filled in from the groups, ordered, hashed. */
export function rulebookOf(draft: Draft): Rulebook {
  const { file, root } = draft;
  const order = file.groups.map((it) => it.id);
  const content: Omit<Rulebook, "hash"> = {
    id: file.id,
    family: file.family,
    title: file.title,
    decision: file.decision,
    effectiveFrom: file.effectiveFrom,
    effectiveUntil: file.effectiveUntil,
    components: file.components,
    maxTotal: file.maxTotal,
    decimals: file.decimals,
    groups: file.groups.map((it) => groupOf(it, root)),
    indicators: draft.indicators
      .map((it) => indicatorOf(it, draft))
      .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || byNumber.compare(a.id, b.id)),
    grades: file.grades,
    activityIndicator: file.activityIndicator,
    notes: file.notes,
  };
  return { ...content, hash: createHash("sha256").update(canonicalJson(content)).digest("hex") };
}

const byNumber = new Intl.Collator("en", { numeric: true });

function groupOf({ rounding: _, ...group }: GroupEntry, root: Located): Group {
  return { ...group, file: fileOf(root) };
}

/** An indicator with what its file leaves to its group and rulebook. Its group must exist. */
export function indicatorOf({ file, root }: DraftIndicator, draft: Draft): Indicator {
  const group = groupNamed(file.group, draft.file);
  return {
    id: file.id,
    code: file.code,
    group: file.group,
    title: file.title,
    counts: file.counts,
    max: file.max,
    numerator: file.numerator,
    denominator: file.denominator,
    formula: file.formula,
    rules: file.rules,
    points: file.points,
    rounding: file.rounding ?? group.rounding,
    noData: file.noData,
    scope: { ...group.scope, ...file.scope },
    given: file.given === null ? null : { endpoint: group.endpoint, ...file.given },
    source: file.source,
    effectiveFrom: file.effectiveFrom ?? draft.file.effectiveFrom,
    effectiveUntil: file.effectiveUntil === undefined ? draft.file.effectiveUntil : file.effectiveUntil,
    examples: file.examples,
    measure: measureOf(file.measure),
    file: fileOf(root),
  };
}

function groupNamed(id: string, file: RulebookFile): GroupEntry {
  const group = file.groups.find((it) => it.id === id);
  if (group === undefined) throw new Error(`group ${id} was not checked`);
  return group;
}
