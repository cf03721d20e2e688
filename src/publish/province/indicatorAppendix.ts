import type { Appendix, Block, ContentRow, Run } from "../content.ts";
import { figureAt } from "../figureTable.ts";
import { appendixReference } from "../issue.ts";
import { fill, fillText, listed } from "../sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "../tables.ts";
import { type ProvinceStory, titleOf } from "./provinceSource.ts";

/** Every indicator of the province with its counts, and every result that differs from the source's own. */
export function indicatorAppendix(story: ProvinceStory, label: string): Appendix {
  const { profile, period, territory, self, issue } = story;
  const { appendix } = profile;
  return {
    label,
    title: appendix.indicatorTitle.map((it) => fillText(it, { period, territory }).toLocaleUpperCase("vi")),
    reference: appendixReference(appendix.reference, profile, self, issue),
    landscape: true,
    blocks: [...information(story), indicatorTable(story), ...differences(story)],
    footnotes: [],
  };
}

/** What the text says of the comparison with the source's own points. */
export function portalSentence({ profile, portal, figures }: ProvinceStory): Run[] {
  const { portalAgrees, portalDiffers, portalSilent } = profile.sentences;
  if (portal.length === 0) return fill(portalSilent);
  const compared = figureAt(figures, "portal.compared");
  if (portal.every((it) => !it.differs)) return fill(portalAgrees, { count: compared });
  return fill(portalDiffers, { count: figureAt(figures, "portal.differing"), of: compared });
}

function indicatorTable(story: ProvinceStory): Block {
  const { profile, scorecard, rulebook, figures } = story;
  const { heads, states, appendix } = profile;
  const { decimals } = rulebook;
  const columns = [
    textColumn("indicator", heads.indicator, "name", 54),
    figureColumn("numerator", heads.numerator, "count", 10),
    figureColumn("denominator", heads.denominator, "count", 10),
    figureColumn("ratio", heads.ratio, "percent", 10, { decimals: profile.ratioDecimals }),
    figureColumn("points", heads.points, "points", 8, { decimals }),
    figureColumn("max", heads.max, "points", 8),
    figureColumn("lost", heads.lost, "points", 8, { decimals }),
    figureColumn("portalPoints", heads.portal, "points", 10, { decimals }),
    textColumn("state", heads.state, "text", 18),
  ];
  const rows = scorecard.groups.flatMap((group): ContentRow[] => [
    { kind: "heading", cells: [{ text: titleOf(rulebook, group.code), bold: true }] },
    ...group.indicators.map((it): ContentRow => {
      const names = ["numerator", "denominator", "ratio", "points", "max", "lost", "portalPoints"];
      return {
        kind: "unit",
        cells: [
          { text: titleOf(rulebook, it.id) },
          ...names.map((name) => figureCell(figures, `indicator.${it.id}.${name}`)),
          { text: states[it.state] },
        ],
      };
    }),
  ]);
  return tableOf(appendix.sheets.indicators, profile.headings.indicators, columns, rows);
}

/** Averages and the like, which are no ratio and carry no points. */
function information({ profile, scorecard, rulebook, figures }: ProvinceStory): Block[] {
  const values = scorecard.groups
    .flatMap((it) => it.indicators)
    .filter((it) => (it.value ?? null) !== null)
    .map((it) =>
      fill(profile.sentences.informationValue, {
        indicator: titleOf(rulebook, it.id),
        value: figureAt(figures, `indicator.${it.id}.value`),
      }),
    );
  if (values.length === 0) return [];
  const runs = fill(profile.sentences.information, { values: listed(values, "; ", "; ") });
  return [{ kind: "paragraph", indent: false, runs }];
}

function differences({ profile, portal, rulebook, figures }: ProvinceStory): Block[] {
  const differing = portal.filter((it) => it.differs);
  if (differing.length === 0) return [];
  const { heads, headings, sentences, appendix } = profile;
  const { decimals } = rulebook;
  const columns = [
    textColumn("ordinal", heads.ordinal, "ordinal", 6),
    textColumn("where", heads.where, "name", 60),
    figureColumn("ours", heads.ours, "points", 12, { decimals }),
    figureColumn("portal", heads.portal, "points", 12, { decimals }),
  ];
  const rows = differing.map(
    (it, index): ContentRow => ({
      kind: "unit",
      cells: [
        { text: String(index + 1) },
        { text: it.where },
        figureCell(figures, it.cell),
        figureCell(figures, it.portalCell),
      ],
    }),
  );
  return [
    { kind: "paragraph", indent: false, runs: [{ text: sentences.portalNote, italic: true }] },
    tableOf(appendix.sheets.differences, headings.differences, columns, rows),
  ];
}
