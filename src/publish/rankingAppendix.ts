import type { RankedUnit } from "#score/scorecard.ts";
import type { Appendix, Block, ContentCell, ContentRow } from "./content.ts";
import { type FigureTable, figureAt } from "./figureTable.ts";
import type { HeadedColumn } from "./head.ts";
import { appendixReference } from "./issue.ts";
import type { CohortUnits } from "./provinceData.ts";
import type { ProvinceStory } from "./provinceSource.ts";
import { fill, fillText, listed } from "./sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "./tables.ts";

const MAXIMA = "*";

/** One kind of unit: the ranked ones best first, then those without dossiers, then those without all groups. */
export function rankingAppendix(story: ProvinceStory, units: CohortUnits, label: string): Appendix {
  const { profile, rulebook, figures, period, territory, self, issue } = story;
  const { sentences, appendix } = profile;
  const { cohort, ranked, inactive, incomplete } = units;
  const maxima = rulebook.groups.map((it) =>
    fill(sentences.groupMaximum, { group: it.title.vi, max: figureAt(figures, `group.${it.id}.max`) }),
  );
  return {
    label,
    title: cohort.appendixTitle.map((it) => fillText(it, { period, territory }).toLocaleUpperCase("vi")),
    reference: appendixReference(appendix.reference, profile, self, issue),
    landscape: true,
    blocks: [
      rankedTable(story, cohort.id, ranked),
      ...listApart(story, "inactive", cohort.id, inactive),
      ...listApart(story, "incomplete", cohort.id, incomplete),
    ],
    footnotes: [
      {
        marker: MAXIMA,
        runs: fill(sentences.groupMaxima, { groups: listed(maxima, "; ", "; ") }),
      },
    ],
  };
}

function rankedTable(story: ProvinceStory, name: string, units: readonly RankedUnit[]): Block {
  const { profile, figures } = story;
  const { heads } = profile;
  const columns = [
    figureColumn("rank", heads.rank, "count", 6),
    ...namesAndPoints(story),
    figureColumn("applicableRatio", heads.applicableRatio, "percent", 12, {
      decimals: profile.ratioDecimals,
    }),
    textColumn("grade", heads.grade, "text", 11),
  ];
  const rows = units.map((unit): ContentRow => {
    const path = `unit.${unit.agency.code}.`;
    return {
      kind: "unit",
      cells: [
        figureCell(figures, `${path}rank`),
        ...unitCells(story, unit, figures),
        figureCell(figures, `${path}applicableRatio`),
        { text: unit.grade ?? "" },
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
      figureColumn(`points.${it.id}`, it.title.vi, "points", 10, {
        under: heads.groups,
        underMarkers: [MAXIMA],
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
