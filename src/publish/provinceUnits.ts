import type { Rulebook } from "#rulebook/rulebook.ts";
import type { RankedUnit } from "#score/scorecard.ts";
import { exact } from "#terms/exact.ts";
import type { Block, ContentRow, Run } from "./content.ts";
import { countInWords, figureAt, getCell } from "./figureTable.ts";
import type { CohortUnits } from "./provinceData.ts";
import type { ProvinceStory } from "./provinceSource.ts";
import { fill, listed } from "./sentence.ts";
import { figureCell, figureColumn, tableOf, textColumn } from "./tables.ts";

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

/** Units at both ends of one kind; ties are never cut, and the ends never overlap. */
function ends({ profile, figures }: ProvinceStory, { cohort, ranked }: CohortUnits): Run[] {
  const { cohort: both, cohortFew, cohortNone, unitPoints } = profile.sentences;
  const { head } = cohort;
  if (ranked.length === 0) return fill(cohortNone, { head });
  const count = countInWords(figures, `units.${cohort.id}.ranked`);
  const named = (units: readonly RankedUnit[]) =>
    listed(
      units.map(({ agency }) =>
        fill(unitPoints, { unit: agency.name, points: figureAt(figures, `unit.${agency.code}.points`) }),
      ),
    );
  const some = Math.min(profile.names.units, Math.floor(ranked.length / 2));
  const highest = withTies(ranked, some);
  const lowest = withTies([...ranked].reverse(), some);
  if (some === 0 || highest.some((it) => lowest.includes(it)))
    return fill(cohortFew, { head, count, highest: named(ranked) });
  return fill(both, { head, count, highest: named(highest), lowest: named(lowest) });
}

/** The first `some` units and all that share the points of the last of them. */
function withTies(units: readonly RankedUnit[], some: number): RankedUnit[] {
  const last = units[some - 1]?.points ?? null;
  if (last === null) return [];
  const beyond = units.slice(some).filter((it) => it.points !== null && exact(it.points).equals(exact(last)));
  return [...units.slice(0, some), ...beyond];
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
