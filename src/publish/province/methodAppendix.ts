import type { Appendix, Block, ContentRow, Run } from "../content.ts";
import { figureAt } from "../figureTable.ts";
import { appendixReference } from "../issue.ts";
import { fill, listed } from "../sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "../tables.ts";
import { type ProvinceStory, titleOf } from "./provinceSource.ts";

/** How every point was computed, in the rulebook's own words, with its id and hash so that anyone can check. */
export function methodAppendix(story: ProvinceStory, label: string): Appendix {
  const { profile, rulebook, self, issue } = story;
  const { sentences, appendix } = profile;
  const paragraph = (runs: readonly Run[]): Block => ({
    kind: "paragraph",
    align: "left",
    indent: false,
    runs,
  });
  return {
    label,
    title: appendix.methodTitle,
    reference: appendixReference(appendix.reference, profile, self, issue),
    landscape: true,
    blocks: [
      paragraph(fill(sentences.methodOpening, { rulebook: rulebook.title.vi, decision: rulebook.decision })),
      paragraph(fill(sentences.methodIdentity, { id: rulebook.id, hash: `sha256:${rulebook.hash}` })),
      paragraph(fill(sentences.methodRule)),
      ...grades(story).map(paragraph),
      methodTable(story),
      ...rulebook.notes.map((it): Block => ({ kind: "item", marker: "-", runs: [{ text: it.vi }] })),
    ],
    footnotes: [],
  };
}

function grades({ profile: { sentences }, rulebook, figures }: ProvinceStory): Run[][] {
  if (rulebook.grades.length === 0) return [];
  const bands = rulebook.grades.map(({ id, title, confirmed }) =>
    fill(confirmed ? sentences.gradeFrom : sentences.gradeFromUnconfirmed, {
      grade: title.vi,
      from: figureAt(figures, `rulebook.grade.${id}.from`),
    }),
  );
  return [fill(sentences.grades, { grades: listed(bands, "; ", "; ") })];
}

function methodTable({ profile, rulebook, figures }: ProvinceStory): Block {
  const { heads, appendix } = profile;
  const columns = [
    textColumn("indicator", heads.indicator, "name", 30),
    textColumn("formula", heads.formula, "text", 32),
    figureColumn("max", heads.max, "points", 8),
    figureColumn("fullAt", heads.fullAt, "percent", 10),
    textColumn("noData", heads.noData, "text", 34),
    textColumn("cites", heads.cites, "text", 34),
  ];
  const rows = rulebook.groups.flatMap((group): ContentRow[] => [
    { kind: "heading", cells: [{ text: titleOf(rulebook, group.id), bold: true }] },
    ...rulebook.indicators
      .filter((it) => it.group === group.id)
      .map(
        (it): ContentRow => ({
          kind: "unit",
          cells: [
            { text: titleOf(rulebook, it.id) },
            { text: it.formula.vi },
            figureCell(figures, `rulebook.indicator.${it.id}.max`),
            figureCell(figures, `rulebook.indicator.${it.id}.fullAt`),
            { text: it.noData.says.vi },
            { text: it.source.cites },
          ],
        }),
      ),
  ]);
  return tableOf(appendix.sheets.method, null, columns, rows);
}
