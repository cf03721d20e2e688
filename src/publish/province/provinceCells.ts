import type { ProvinceProfile } from "#rulebook/provinceProfile.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import type { RankedUnit, Scorecard, ScoredGroup, ScoredIndicator } from "#score/scorecard.ts";
import type { FigureUnit } from "#terms/columnConcept.ts";
import { exact, sum, toDecimal } from "#terms/exact.ts";
import type { DataCell, FigureTable } from "../figureTable.ts";
import type { CohortUnits, Comparison, PortalResult } from "./provinceData.ts";

type Entry = [string, DataCell];
type Source = {
  scorecard: Scorecard;
  comparison: Comparison;
  rulebook: Rulebook;
  cohorts: readonly CohortUnits[];
  portal: readonly PortalResult[];
  declaredUnits: number | null;
};

/** Every figure a province's publication may print, by cell. */
export function provinceCells(profile: ProvinceProfile, source: Source): FigureTable {
  const { scorecard, comparison, rulebook, cohorts, portal, declaredUnits } = source;
  const shown = shownAs(profile, rulebook);
  return new Map([
    ...cardCells("", scorecard, shown),
    ...scorecard.groups.flatMap((it) => groupCells(it, shown)),
    ...changeCells(scorecard, comparison, shown),
    ...scorecard.groups.flatMap((group) => group.indicators.flatMap((it) => indicatorCells(it, shown))),
    ...scorecard.units.flatMap((it) => unitCells(it, shown)),
    ...countCells(cohorts, rulebook),
    ...rulebookCells(rulebook, shown),
    ...portal.flatMap((it): Entry[] => [
      [it.cell, shown.points(it.ours)],
      [it.portalCell, shown.points(it.portal)],
    ]),
    ["units.declared", count(declaredUnits)],
    ["units.count", count(scorecard.units.length)],
    ["portal.compared", count(portal.length)],
    ["portal.differing", count(portal.filter((it) => it.differs).length)],
    ["noData.max", shown.most(addUp(withoutData(scorecard).map((it) => it.max)))],
  ]);
}

/** Indicators of the province that had nothing to count and so gave no points. */
export function withoutData(scorecard: Scorecard): ScoredIndicator[] {
  return scorecard.groups
    .flatMap((it) => it.indicators)
    .filter(
      (it) => it.points === null && (it.state === "no-data" || it.state === "unknown") && it.max !== null,
    );
}

type Shown = Record<"points" | "most" | "percent", (decimal: string | null) => DataCell>;

/** How many decimals: points as the rulebook says, maxima without empty ones, percentages as the profile says. */
function shownAs(profile: ProvinceProfile, rulebook: Rulebook): Shown {
  const cell = (decimal: string | null, decimals: number, unit: FigureUnit) => ({ decimal, decimals, unit });
  return {
    points: (it) => cell(it, rulebook.decimals, "points"),
    most: (it) => cell(it, it?.replace(/\.?0+$/, "").split(".")[1]?.length ?? 0, "points"),
    percent: (it) => cell(it, profile.ratioDecimals, "percent"),
  };
}

function cardCells(path: string, card: Scorecard | RankedUnit, shown: Shown): Entry[] {
  const under = path === "" ? "total." : path;
  return [
    [`${under}points`, shown.points(card.points)],
    [`${under}max`, shown.most(card.max)],
    [`${under}applicableMax`, shown.most(card.applicableMax)],
    [`${under}applicableRatio`, shown.percent(card.applicableRatio)],
    [`${under}lost`, shown.points(difference(card.applicableMax, card.points))],
  ];
}

function groupCells({ code, points, max, applicableMax }: ScoredGroup, shown: Shown): Entry[] {
  return [
    [`group.${code}.points`, shown.points(points)],
    [`group.${code}.max`, shown.most(max)],
    [`group.${code}.applicableMax`, shown.most(applicableMax)],
    [`group.${code}.ratio`, shown.percent(percentOf(points, applicableMax))],
    [`group.${code}.lost`, shown.points(difference(applicableMax, points))],
  ];
}

function changeCells(now: Scorecard, comparison: Comparison, shown: Shown): Entry[] {
  if (comparison.kind !== "previous") return [];
  const { before } = comparison;
  const pair = (path: string, then: string | null, today: string | null): Entry[] => [
    [`previous.${path}`, shown.points(then)],
    [`change.${path}`, shown.points(difference(today, then))],
  ];
  return [
    ...pair("total.points", before.points, now.points),
    ...now.groups.flatMap(({ code, points }) => {
      const then = before.groups.find((it) => it.code === code)?.points ?? null;
      return pair(`group.${code}.points`, then, points);
    }),
    ...now.units.flatMap(({ agency: { code }, points }): Entry[] => {
      const then = before.units.find((it) => it.agency.code === code);
      return [
        ...pair(`unit.${code}.points`, then?.points ?? null, points),
        [`previous.unit.${code}.rank`, count(then?.rank ?? null)],
      ];
    }),
  ];
}

function indicatorCells(it: ScoredIndicator, shown: Shown): Entry[] {
  const at = `indicator.${it.id}`;
  return [
    [`${at}.numerator`, count(it.numerator)],
    [`${at}.denominator`, count(it.denominator)],
    [`${at}.ratio`, shown.percent(it.ratio)],
    [`${at}.points`, shown.points(it.points)],
    [`${at}.max`, shown.most(it.max)],
    [`${at}.lost`, shown.points(it.lost)],
    [`${at}.portalPoints`, shown.points(it.portalPoints)],
    [`${at}.value`, { ...shown.points(it.value ?? null), unit: "days" }],
  ];
}

function unitCells(unit: RankedUnit, shown: Shown): Entry[] {
  const path = `unit.${unit.agency.code}.`;
  return [
    ...cardCells(path, unit, shown),
    [`${path}rank`, count(unit.rank)],
    ...unit.groups.map((it): Entry => [`${path}group.${it.code}.points`, shown.points(it.points)]),
  ];
}

function countCells(cohorts: readonly CohortUnits[], { grades }: Rulebook): Entry[] {
  const of = (units: readonly RankedUnit[], grade: string) =>
    count(units.filter((it) => it.gradeId === grade).length);
  const all = cohorts.flatMap((it) => it.ranked);
  return [
    ...cohorts.flatMap(({ cohort: { id }, ranked, highest, lowest, inactive, incomplete }): Entry[] => [
      [`units.${id}.count`, count(ranked.length + inactive.length + incomplete.length)],
      [`units.${id}.ranked`, count(ranked.length)],
      [`units.${id}.highest`, count(highest.length)],
      [`units.${id}.lowest`, count(lowest.length)],
      ...grades.map((it): Entry => [`units.${id}.grade.${it.id}`, of(ranked, it.id)]),
    ]),
    ...grades.map((it): Entry => [`units.grade.${it.id}`, of(all, it.id)]),
    ["units.ranked", count(all.length)],
    ["units.inactive", count(cohorts.flatMap((it) => it.inactive).length)],
    ["units.incomplete", count(cohorts.flatMap((it) => it.incomplete).length)],
  ];
}

function rulebookCells({ indicators, grades }: Rulebook, shown: Shown): Entry[] {
  return [
    ...indicators.flatMap((it): Entry[] => [
      [`rulebook.indicator.${it.id}.max`, shown.most(it.max)],
      [`rulebook.indicator.${it.id}.fullAt`, { ...shown.most(fullAt(it)), unit: "percent" }],
    ]),
    ...grades.map((it): Entry => [`rulebook.grade.${it.id}.from`, shown.most(it.from)]),
  ];
}

/** The percentage from which an indicator has all its points; null where it carries none. */
function fullAt({ points, max }: Indicator): string | null {
  if (max === null) return null;
  switch (points.rule) {
    case "P":
      return "100";
    case "T":
      return exact(points.threshold).mul(100).toString();
    case "I":
      return null;
  }
}

function count(value: number | null): DataCell {
  return { decimal: value === null ? null : String(value), decimals: 0, unit: "count" };
}

function difference(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : exact(a).sub(exact(b)).toString();
}

/** Exact to far more digits than are printed. */
function percentOf(part: string | null, whole: string): string | null {
  const all = exact(whole);
  return part === null || all.equals(0) ? null : toDecimal(exact(part).div(all).mul(100), 6);
}

function addUp(decimals: readonly (string | null)[]): string {
  return sum(decimals.flatMap((it) => (it === null ? [] : [exact(it)]))).toString();
}
