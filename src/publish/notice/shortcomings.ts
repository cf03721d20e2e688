import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import { exact } from "#terms/exact.ts";
import { periodVi } from "#terms/period.ts";
import type { Block, Run } from "../content.ts";
import { countInWords, type FigureTable, figureAt, getCell } from "../figureTable.ts";
import { fill, listed } from "../sentence.ts";
import type { NoticeData, NoticeUnit } from "./noticeData.ts";
import type { Weakness } from "./weakness.ts";

/**
 * The shortcomings of the period, each drawn from the figures: overdue dossiers, the lowest of every monitored rate,
 * those below target, those that do not rise. What the figures do not show is not said.
 */
export function shortcomings(
  profile: NoticeProfile,
  data: NoticeData,
  weaknesses: readonly Weakness[],
  figures: FigureTable,
): Block[] {
  const items = [
    overdue(profile, data, figures),
    ...weaknesses.map((it) => [
      ...joined([...lowest(profile, it, figures), ...below(profile, it, figures)]),
      ...(data.hasPrevious ? notRising(profile, data, it, figures) : []),
    ]),
  ].filter((it) => it.length > 0);
  if (items.length === 0) return [];
  const opening = fill(profile.sentences.shortcomings, { period: periodVi(data.period) });
  return [
    { kind: "paragraph", runs: opening, indent: true },
    ...items.map(
      (runs, index): Block => ({
        kind: "item",
        marker: "-",
        runs: [...runs, { text: index === items.length - 1 ? "." : ";" }],
      }),
    ),
  ];
}

function lowest(profile: NoticeProfile, { monitored, lowest }: Weakness, figures: FigureTable): Run[][] {
  const [first] = lowest;
  if (!first) return [];
  const { lowest: one, lowestTied: tied } = profile.sentences;
  const { label, amongName, concept } = monitored;
  return [
    fill(lowest.length > 1 ? tied : one, {
      label,
      amongName,
      units: listed(lowest.map((it) => it.name)),
      value: figureAt(figures, `unit.${first.key}.${concept}`),
    }),
  ];
}

function below(profile: NoticeProfile, weakness: Weakness, figures: FigureTable): Run[][] {
  const { monitored, below, compared, lowest } = weakness;
  if (below.length === 0) return [];
  const { concept, amongName, label } = monitored;
  const { belowAll, belowSome, belowMany, unitNow } = profile.sentences;
  const template =
    below.length === compared.length ? belowAll : below.length > profile.namesUpTo ? belowMany : belowSome;
  const runs = fill(template, {
    amongName,
    count: countInWords(figures, `below.${concept}.count`),
    of: countInWords(figures, `compared.${concept}.count`),
    target: figureAt(figures, `target.${concept}`),
    units: listed(
      below.map((it) =>
        fill(unitNow, { unit: it.name, value: figureAt(figures, `unit.${it.key}.${concept}`) }),
      ),
    ),
  });
  return [lowest.length > 0 ? runs : [{ text: `${label}: ` }, ...runs]];
}

function notRising(
  profile: NoticeProfile,
  data: NoticeData,
  weakness: Weakness,
  figures: FigureTable,
): Run[] {
  const { monitored, notRising } = weakness;
  if (notRising.length === 0) return [];
  const unit = ({ name, key }: NoticeUnit) =>
    fill(profile.sentences.unitNowAndBefore, {
      unit: name,
      value: figureAt(figures, `unit.${key}.${monitored.concept}`),
      before: figureAt(figures, `previous.unit.${key}.${monitored.concept}`),
    });
  return fill(profile.sentences.notRising, {
    label: monitored.label,
    previousPeriod: periodVi(data.before),
    units: listed(notRising.map(unit)),
  });
}

function overdue(profile: NoticeProfile, data: NoticeData, figures: FigureTable): Run[] {
  const concept = profile.appendix.overdue?.concept;
  if (concept === undefined) return [];
  const late = data.units.filter((it) => isPositive(figures, `unit.${it.key}.${concept}`));
  if (late.length === 0) return [];
  const unit = ({ name, key }: NoticeUnit) =>
    fill(profile.sentences.unitOverdue, {
      unit: name,
      value: countInWords(figures, `unit.${key}.${concept}`),
    });
  return fill(profile.sentences.overdue, {
    count: countInWords(figures, `all.${concept}`),
    units: listed(late.map(unit)),
  });
}

export function isPositive(figures: FigureTable, cell: string): boolean {
  const { decimal } = getCell(figures, cell);
  return decimal !== null && exact(decimal).compare(0) > 0;
}

function joined(parts: readonly Run[][]): Run[] {
  return parts.length === 0 ? [] : listed(parts, "; ", "; ");
}
