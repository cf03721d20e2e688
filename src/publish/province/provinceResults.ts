import { exact } from "#terms/exact.ts";
import type { Block, ContentRow, Run } from "../content.ts";
import { type FigureTable, figureAt, getCell, sizeOf } from "../figureTable.ts";
import { fill, listed } from "../sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "../tables.ts";
import { type ProvinceStory, titleOf } from "./provinceSource.ts";
import { missingWords } from "./provinceUnits.ts";

/** The total with its grade and change. */
export function totalBlocks(story: ProvinceStory): Block[] {
  const sentences = [total(story), ...reach(story), change(story)];
  return [{ kind: "paragraph", indent: true, runs: listed(sentences, " ", " ") }];
}

/** The groups as a table and as bars, and which stand best and worst. */
export function groupBlocks(story: ProvinceStory): Block[] {
  const { profile, scorecard, rulebook, figures, comparison } = story;
  const { heads, sentences, appendix } = profile;
  const compared = comparison.kind === "previous";
  const earlier = (path: string, bold: boolean) =>
    compared ? ["previous", "change"].map((it) => figureCell(figures, `${it}.${path}.points`, bold)) : [];
  const rows = scorecard.groups.map(({ code }): ContentRow => {
    const own = ["points", "max", "applicableMax", "ratio", "lost"];
    const cells = own.map((it) => figureCell(figures, `group.${code}.${it}`));
    return {
      kind: "unit",
      cells: [{ text: titleOf(rulebook, code) }, ...cells, ...earlier(`group.${code}`, false)],
    };
  });
  const totals = ["points", "max", "applicableMax", "applicableRatio", "lost"].map((it) =>
    figureCell(figures, `total.${it}`, true),
  );
  const columns = [
    textColumn("group", heads.group, "name", 30),
    figureColumn("points", heads.points, "points", 10, { decimals: rulebook.decimals }),
    figureColumn("max", heads.max, "points", 10),
    figureColumn("applicableMax", heads.applicableMax, "points", 11),
    figureColumn("ratio", heads.ratio, "percent", 11, { decimals: profile.ratioDecimals }),
    figureColumn("lost", heads.lost, "points", 10, { decimals: rulebook.decimals }),
    ...(compared
      ? [
          figureColumn("before", heads.before, "points", 10, { decimals: rulebook.decimals }),
          figureColumn("change", heads.change, "points", 10, { decimals: rulebook.decimals }),
        ]
      : []),
  ];
  const sum: ContentRow = {
    kind: "total",
    cells: [{ text: heads.total, bold: true }, ...totals, ...earlier("total", true)],
  };
  return [
    ...bestAndWorst(story).map((runs): Block => ({ kind: "paragraph", indent: true, runs })),
    tableOf(appendix.sheets.groups, null, columns, [...rows, sum]),
    {
      kind: "chart",
      chart: {
        title: sentences.chart,
        bars: scorecard.groups.map(({ code }) => ({
          label: titleOf(rulebook, code),
          share: share(figures, `group.${code}.points`, `group.${code}.max`),
          value: figureAt(figures, `group.${code}.points`),
          max: figureAt(figures, `group.${code}.max`),
        })),
      },
    },
  ];
}

function total({ profile, scorecard, rulebook, territory, figures }: ProvinceStory): Run[] {
  const { sentences } = profile;
  if (scorecard.points === null) {
    const missing = missingWords(scorecard.missing, rulebook);
    return [...fill(sentences.totalUnknown, { territory, missing }), { text: "." }];
  }
  const points = figureAt(figures, "total.points");
  const said = fill(sentences.total, { territory, points, max: figureAt(figures, "total.max") });
  const { grade, gradeConfirmed } = scorecard;
  if (grade === null) return [...said, { text: "." }];
  return [...said, ...fill(gradeConfirmed ? sentences.grade : sentences.gradeUnconfirmed, { grade })];
}

/** How much of what could be had was had. */
function reach({ profile: { sentences }, scorecard, figures }: ProvinceStory): Run[][] {
  if (scorecard.points === null) return [];
  const lost = figureAt(figures, "total.lost");
  if (exact(scorecard.applicableMax).equals(exact(scorecard.max))) return [fill(sentences.lost, { lost })];
  const ratio = figureAt(figures, "total.applicableRatio");
  return [fill(sentences.applicable, { max: figureAt(figures, "total.applicableMax"), ratio, lost })];
}

function change({ profile, comparison, before: previousPeriod, figures }: ProvinceStory): Run[] {
  const { sentences, directions } = profile;
  switch (comparison.kind) {
    case "none":
      return fill(sentences.noPrevious, { previousPeriod });
    case "other-rules":
      return fill(sentences.otherRules, { previousPeriod });
    case "previous": {
      const delta = figureAt(figures, "change.total.points");
      const before = figureAt(figures, "previous.total.points");
      if (delta.decimal === null) return fill(sentences.noPrevious, { previousPeriod });
      const sign = exact(delta.decimal).compare(0);
      if (sign === 0) return fill(sentences.noChange, { previousPeriod, before });
      const direction = sign > 0 ? directions.up : directions.down;
      return fill(sentences.change, { previousPeriod, before, direction, delta: sizeOf(delta) });
    }
  }
}

function bestAndWorst({ profile, scorecard, rulebook, figures }: ProvinceStory): Run[][] {
  const known = scorecard.groups.flatMap(({ code }) => {
    const { decimal } = getCell(figures, `group.${code}.ratio`);
    return decimal === null ? [] : [{ code, ratio: exact(decimal) }];
  });
  const extreme = (sign: 1 | -1) =>
    known.filter((it) => known.every((other) => it.ratio.compare(other.ratio) * sign >= 0));
  const [best, worst] = [extreme(1), extreme(-1)];
  if (!best[0] || !worst[0] || best.length === known.length) return [];
  const names = (groups: typeof known) => listed(groups.map((it) => titleOf(rulebook, it.code)));
  const ratio = (code: string) => figureAt(figures, `group.${code}.ratio`);
  return [
    fill(profile.sentences.bestAndWorstGroup, {
      best: names(best),
      bestRatio: ratio(best[0].code),
      worst: names(worst),
      worstRatio: ratio(worst[0].code),
    }),
  ];
}

/** 0..1 for drawing; an unknown value draws no bar. */
function share(figures: FigureTable, value: string, max: string): number {
  const [part, whole] = [getCell(figures, value).decimal, getCell(figures, max).decimal];
  if (part === null || whole === null) return 0;
  return exact(part).div(exact(whole)).valueOf();
}
