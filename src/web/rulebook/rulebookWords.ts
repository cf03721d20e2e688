import type { RulebookPage } from "#contract/pages.ts";

export type IndicatorWords = RulebookPage["indicators"][number];
type GroupWords = RulebookPage["groups"][number] & { hue: string };
export type RulebookWords = {
  id: string;
  grades: RulebookPage["grades"];
  groups: readonly GroupWords[];
  indicators: readonly IndicatorWords[];
  group: (code: string) => GroupWords;
  indicator: (id: string) => IndicatorWords | undefined;
};

/** The rulebook as the pages look words up in it. Each group gets a hue by its place in the decision. */
export function rulebookWords(page: RulebookPage): RulebookWords {
  const groups = page.groups.map((it, place) => ({ ...it, hue: `var(--group-${(place % 6) + 1})` }));
  const byCode = new Map(groups.map((it) => [it.id, it]));
  const byId = new Map(page.indicators.map((it) => [it.id, it]));
  return {
    id: page.id,
    grades: page.grades,
    groups,
    indicators: page.indicators,
    group: (code) => byCode.get(code) ?? nameless(code),
    indicator: (id) => byId.get(id),
  };
}

/** A group the rulebook does not know is shown under its code, not hidden. */
function nameless(code: string): GroupWords {
  return { id: code, no: code, title: { vi: code, en: code }, max: "", hue: "var(--ink-soft)" };
}
