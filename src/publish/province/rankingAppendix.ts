import type { RankedUnit } from "#score/scorecard.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import type { Appendix, Block, ContentCell, ContentRow } from "../content.ts";
import { type FigureTable, figureAt } from "../figureTable.ts";
import type { HeadedColumn } from "../head.ts";
import { appendixReference, italic } from "../issue.ts";
import { fill, fillText, listed } from "../sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "../tables.ts";
import type { CohortUnits } from "./provinceData.ts";
import type { ProvinceStory } from "./provinceSource.ts";

/** One kind of unit: the ranked ones best first, then those without dossiers, then those without all groups. */
export function rankingAppendix(story: ProvinceStory, units: CohortUnits, label: string): Appendix {
  const { profile, period, territory, self, issue } = story;
  const { appendix } = profile;
  const { cohort, ranked, inactive, incomplete } = units;
  return {
    label,
    title: cohort.appendixTitle.map((it) => fillText(it, { period, territory }).toLocaleUpperCase("vi")),
    reference: appendixReference(appendix.reference, profile, self, issue),
    landscape: true,
    blocks: [
      maxima(story),
      rankedTable(story, cohort.id, ranked),
      ...listApart(story, "inactive", cohort.id, inactive),
      ...listApart(story, "incomplete", cohort.id, incomplete),
    ],
    footnotes: [],
  };
}

function maxima({ profile: { sentences }, rulebook, figures }: ProvinceStory): Block {
  const groups = rulebook.groups.map((it) =>
    fill(sentences.groupMaximum, { group: it.title.vi, max: figureAt(figures, `group.${it.id}.max`) }),
  );
  const runs = italic(fill(sentences.groupMaxima, { groups: listed(groups, "; ", "; ") }));
  return { kind: "paragraph", align: "left", indent: false, runs };
}

/** Ranks and totals with those of the period before, where there is one to compare with. */
function rankedTable(story: ProvinceStory, name: string, units: readonly RankedUnit[]): Block {
  const { profile, figures, comparison, rulebook } = story;
  const { heads } = profile;
  const compared = comparison.kind === "previous";
  const rank = (key: string, title: string) => ({
    ...figureColumn(key, title, "count", 6),
    centred: true,
  });
  const columns = [
    rank("rank", heads.rank),
    ...(compared ? [rank("rankBefore", heads.rankBefore)] : []),
    ...namesAndPoints(story),
    ...(compared ? [figureColumn("change", heads.change, "points", 7, { decimals: rulebook.decimals })] : []),
    figureColumn("applicableRatio", heads.applicableRatio, "percent", 11, {
      decimals: profile.ratioDecimals,
    }),
    textColumn("grade", heads.grade, "text", 13),
  ];
  const rows = units.map((unit): ContentRow => {
    const path = `unit.${unit.agency.code}.`;
    return {
      kind: "unit",
      cells: [
        figureCell(figures, `${path}rank`),
        ...(compared ? [figureCell(figures, `previous.${path}rank`)] : []),
        ...unitCells(story, unit, figures),
        ...(compared ? [figureCell(figures, `change.${path}points`)] : []),
        figureCell(figures, `${path}applicableRatio`),
        { text: unit.grade ?? MISSING_MARK },
      ],
    };
  });
  return tableOf(name, profile.headings.ranked, columns, rows);
}

/** Units that are not ranked, with the reason why they stand apart. */
function listApart(
  story: ProvinceStory,
  why: "inactive" | "incomplete",
  name: string,
  units: readonly RankedUnit[],
): Block[] {
  if (units.length === 0) return [];
  const { profile, figures } = story;
  const note = why === "inactive" ? profile.sentences.inactiveNote : profile.sentences.incompleteNote;
  const ordinal = textColumn("ordinal", profile.heads.ordinal, "ordinal", 6);
  const rows = units.map(
    (unit, index): ContentRow => ({
      kind: "unit",
      cells: [{ text: String(index + 1) }, ...unitCells(story, unit, figures)],
    }),
  );
  return [
    { kind: "paragraph", indent: false, runs: [{ text: note, italic: true }] },
    tableOf(`${name}-${SHEET[why]}`, profile.headings[why], [ordinal, ...namesAndPoints(story)], rows),
  ];
}

const SHEET = { inactive: "khong-phat-sinh", incomplete: "chua-du" } as const;

function namesAndPoints({ profile: { heads }, rulebook }: ProvinceStory): HeadedColumn[] {
  const { decimals } = rulebook;
  return [
    textColumn("unit", heads.unit, "name", 26),
    textColumn("code", heads.code, "code", 11),
    ...rulebook.groups.map((it) =>
      figureColumn(`points.${it.id}`, it.title.vi, "points", 9, {
        under: heads.groups,
        decimals,
      }),
    ),
    figureColumn("totalPoints", heads.total, "points", 9, { decimals }),
  ];
}

function unitCells(story: ProvinceStory, { agency }: RankedUnit, figures: FigureTable): ContentCell[] {
  const path = `unit.${agency.code}.`;
  return [
    { text: agency.name },
    { text: agency.code },
    ...story.rulebook.groups.map((it) => figureCell(figures, `${path}group.${it.id}.points`)),
    figureCell(figures, `${path}points`, true),
  ];
}
