import type { RulebookPage, RulebookSummary } from "#contract/pages.ts";
import { pointsWords, roundingWords } from "#rulebook/indicatorWords.ts";
import { defaultRulebookId, listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Measure } from "#rulebook/measure.ts";
import type { Indicator } from "#rulebook/rulebook.ts";
import { notFound } from "./notFound.ts";

export function rulebookSummaries(): RulebookSummary[] {
  const standard = defaultRulebookId();
  return listRulebooks().map((it) => ({
    id: it.id,
    title: it.title,
    effectiveFrom: it.effectiveFrom,
    hash: it.hash,
    isDefault: it.id === standard,
  }));
}

/** The whole method of one rulebook, in words made from the rules themselves. */
export function rulebookPage(id: string): RulebookPage {
  const known = listRulebooks().map((it) => it.id);
  if (!known.includes(id)) {
    return notFound(
      "no-rulebook",
      id,
      "Không có phiên bản bộ chỉ số này.",
      `Các phiên bản: ${known.join(", ")}.`,
    );
  }
  const {
    family: _family,
    components: _components,
    decimals: _decimals,
    activityIndicator: _activity,
    ...rulebook
  } = loadRulebook(id);
  return {
    ...rulebook,
    groups: rulebook.groups.map(({ id, no, title, max, endpoint }) => ({ id, no, title, max, endpoint })),
    indicators: rulebook.indicators.map(indicatorView),
  };
}

function indicatorView(it: Indicator): RulebookPage["indicators"][number] {
  return {
    id: it.id,
    code: it.code,
    group: it.group,
    title: it.title,
    counts: it.counts,
    max: it.max,
    numerator: it.numerator,
    denominator: it.denominator,
    formula: it.formula,
    rules: it.rules,
    pointsSays: pointsWords(it),
    noDataSays: it.noData.says,
    roundingSays: roundingWords(it),
    scope: Object.fromEntries(Object.entries(it.scope).filter(([, applies]) => applies !== undefined)),
    source: it.source,
    given: it.given && { endpoint: it.given.endpoint, metric: it.given.metric ?? null },
    measure: measureView(it.measure),
    examples: it.examples.map(({ says, numerator, denominator, points }) => ({
      says,
      numerator,
      denominator,
      points,
    })),
  };
}

function measureView(it: Measure): RulebookPage["indicators"][number]["measure"] {
  if ("given" in it) return { given: it.given, population: [], exclusions: [], hit: [] };
  return { given: null, population: it.population, exclusions: it.exclusions, hit: it.hit };
}
