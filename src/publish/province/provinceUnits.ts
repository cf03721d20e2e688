import type { Rulebook } from "#rulebook/rulebook.ts";
import type { RankedUnit } from "#score/scorecard.ts";
import { exact } from "#terms/exact.ts";
import type { Block, ContentRow, Run } from "../content.ts";
import { countInWords, figureAt, getCell } from "../figureTable.ts";
import { fill, listed } from "../sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "../tables.ts";
import type { CohortUnits } from "./provinceData.ts";
import type { ProvinceStory } from "./provinceSource.ts";

/** How many units, who stands at both ends of each kind, who stands apart, and how many have which grade. */
export function unitBlocks(story: ProvinceStory): Block[] {
  const { profile, cohorts, figures } = story;
  const { sentences } = profile;
  const counts = cohorts.map(({ cohort: { id, name } }) =>
    fill(sentences.cohortCount, { name, count: countInWords(figures, `units.${id}.count`) }),
  );
  const delivered = fill(sentences.delivered, {
    count: countInWords(figures, "units.count"),
    cohorts: listed(counts),
  });
  const opening = listed([delivered, ...cut(story)], " ", " ");
  const anyoneApart = cohorts.some((it) => it.inactive.length + it.incomplete.length > 0);
  return [
    { kind: "paragraph", indent: true, runs: opening },
    ...cohorts.map((it): Block => ({ kind: "item", marker: "-", runs: ends(story, it) })),
    ...(anyoneApart ? [apart(story)] : []),
    gradeTable(story),
  ];
}

/** What the source left out. */
function cut({ profile, scorecard, rulebook, declaredUnits, figures }: ProvinceStory): Run[][] {
  const { cut, cutUnits } = profile.sentences;
  const short = declaredUnits !== null && declaredUnits > scorecard.units.length;
  const missing = scorecard.complete ? [] : [fill(cut, { what: missingWords(scorecard.missing, rulebook) })];
  if (!short) return missing;
  const count = figureAt(figures, "units.count");
  return [...missing, fill(cutUnits, { count, declared: figureAt(figures, "units.declared") })];
}

/** What is missing by its title where it is a group's answer, else as the source's reader said it. */
export function missingWords(missing: readonly string[], { groups }: Rulebook): string {
  return missing.map((it) => groups.find((group) => group.endpoint === it)?.title.vi ?? it).join(", ");
}

/** Who stands at both ends of one kind; all of them where they are too few for two ends. */
function ends(story: ProvinceStory, { cohort, ranked, highest, lowest }: CohortUnits): Run[] {
  const { cohort: both, cohortFew, cohortNone } = story.profile.sentences;
  const { head, id } = cohort;
  if (ranked.length === 0) return fill(cohortNone, { head });
  const count = countInWords(story.figures, `units.${id}.ranked`);
  if (highest.length === 0)
    return fill(cohortFew, { head, count, units: named(story, `units.${id}.ranked`, ranked) });
  return fill(both, {
    head,
    count,
    highest: named(story, `units.${id}.highest`, highest),
    lowest: named(story, `units.${id}.lowest`, lowest),
  });
}

/** Each unit with its points; too many for a sentence are counted, with the range of their points. */
function named({ profile, figures }: ProvinceStory, count: string, units: readonly RankedUnit[]): Run[] {
  const { unitPoints, manyUnits, manyTied } = profile.sentences;
  const points = ({ agency }: RankedUnit) => figureAt(figures, `unit.${agency.code}.points`);
  if (units.length <= profile.names.upTo)
    return listed(units.map((it) => fill(unitPoints, { unit: it.agency.name, points: points(it) })));
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last) return [];
  const number = countInWords(figures, count);
  if (!isBelow(first, last) && !isBelow(last, first))
    return fill(manyTied, { count: number, points: points(first) });
  const [least, most] = isBelow(first, last) ? [first, last] : [last, first];
  return fill(manyUnits, { count: number, least: points(least), most: points(most) });
}

function isBelow(a: RankedUnit, b: RankedUnit): boolean {
  return a.points !== null && b.points !== null && exact(a.points).compare(exact(b.points)) < 0;
}

function apart({ profile, figures }: ProvinceStory): Block {
  const { onlyInactive, onlyIncomplete, apart } = profile.sentences;
  const inactive = countInWords(figures, "units.inactive");
  const incomplete = countInWords(figures, "units.incomplete");
  const isNone = (cell: string) => getCell(figures, cell).decimal === "0";
  const template = isNone("units.incomplete")
    ? onlyInactive
    : isNone("units.inactive")
      ? onlyIncomplete
      : apart;
  return { kind: "item", marker: "-", runs: fill(template, { inactive, incomplete }) };
}

function gradeTable({ profile, cohorts, rulebook, figures }: ProvinceStory): Block {
  const { heads, sentences, appendix } = profile;
  const columns = [
    textColumn("grade", heads.grade, "name", 24),
    ...cohorts.map(({ cohort }) => figureColumn(cohort.id, cohort.head, "count", 14)),
    figureColumn("all", heads.sum, "count", 12),
  ];
  const rows = rulebook.grades.map(({ id, title }): ContentRow => {
    const counts = cohorts.map(({ cohort }) => figureCell(figures, `units.${cohort.id}.grade.${id}`));
    const cells = [{ text: title.vi }, ...counts, figureCell(figures, `units.grade.${id}`)];
    return { kind: "unit", cells };
  });
  const sums = cohorts.map(({ cohort }) => figureCell(figures, `units.${cohort.id}.ranked`, true));
  const total: ContentRow = {
    kind: "total",
    cells: [{ text: heads.sum, bold: true }, ...sums, figureCell(figures, "units.ranked", true)],
  };
  return tableOf(appendix.sheets.grades, sentences.gradeTable, columns, [...rows, total]);
}
