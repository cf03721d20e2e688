import type { ScoredIndicator } from "#score/scorecard.ts";
import { exact } from "#terms/exact.ts";
import type { Block, Run } from "../content.ts";
import { figureAt, getCell } from "../figureTable.ts";
import { fill, listed } from "../sentence.ts";
import { withoutData } from "./provinceCells.ts";
import { type ProvinceStory, titleOf } from "./provinceSource.ts";

/** The groups and indicators that cost the province most points, and those that had no data. */
export function lossBlocks(story: ProvinceStory): Block[] {
  const { profile, rulebook, figures, scorecard } = story;
  const { sentences } = profile;
  const groups = weakestGroups(story);
  const indicators = lostMost(
    scorecard.groups.flatMap((it) => it.indicators),
    profile.names.indicators,
  );
  const empty = withoutData(scorecard);
  const paragraph = (runs: Run[]): Block => ({ kind: "paragraph", indent: true, runs });
  return [
    ...(groups.length === 0 ? [] : [paragraph(groupsLost(story, groups))]),
    ...(indicators.length === 0 ? [] : [paragraph(fill(sentences.lostIndicators))]),
    ...indicators.map((it): Block => ({ kind: "item", marker: "-", runs: indicatorLost(story, it) })),
    ...(empty.length === 0
      ? []
      : [
          paragraph(
            fill(sentences.noData, {
              indicators: listed(
                empty.map((it) => titleOf(rulebook, it.id)),
                "; ",
                "; ",
              ),
              max: figureAt(figures, "noData.max"),
            }),
          ),
        ]),
  ];
}

/** Ids of the groups that lost most, greatest loss first. */
export function weakestGroups({ profile, figures, scorecard }: ProvinceStory): string[] {
  return lostMost(
    scorecard.groups.map(({ code }) => ({ id: code, lost: getCell(figures, `group.${code}.lost`).decimal })),
    profile.names.groups,
  ).map((it) => it.id);
}

function groupsLost({ profile, rulebook, figures }: ProvinceStory, groups: readonly string[]): Run[] {
  const pieces = groups.map((id) =>
    fill(profile.sentences.groupLost, {
      group: titleOf(rulebook, id),
      lost: figureAt(figures, `group.${id}.lost`),
      max: figureAt(figures, `group.${id}.max`),
    }),
  );
  return fill(profile.sentences.lostGroups, { groups: listed(pieces, "; ", "; ") });
}

function indicatorLost({ profile, rulebook, figures }: ProvinceStory, it: ScoredIndicator): Run[] {
  const at = (name: string) => figureAt(figures, `indicator.${it.id}.${name}`);
  const values = { indicator: titleOf(rulebook, it.id), lost: at("lost"), max: at("max") };
  if (it.numerator === null || it.denominator === null || it.ratio === null)
    return fill(profile.sentences.indicatorLostPlain, values);
  return fill(profile.sentences.indicatorLost, {
    ...values,
    ratio: at("ratio"),
    numerator: at("numerator"),
    denominator: at("denominator"),
  });
}

/** The `some` with the greatest loss, greatest first; those that lost as much as the last of them are named too. */
function lostMost<It extends { id: string; lost: string | null }>(items: readonly It[], some: number): It[] {
  const known = items.flatMap((item) => (item.lost === null ? [] : [{ item, lost: exact(item.lost) }]));
  const losing = known.filter((it) => it.lost.compare(0) > 0).sort((a, b) => b.lost.compare(a.lost));
  const last = losing[Math.min(some, losing.length) - 1];
  return losing.filter((it) => last && it.lost.compare(last.lost) >= 0).map((it) => it.item);
}
