import type { ProvinceProfile } from "#rulebook/provinceProfile.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { instantVi } from "#terms/instant.ts";
import type { Block, PublicationContent } from "../content.ts";
import { dataTimeLine, formalParts, legalParagraphs } from "../issue.ts";
import type { Publication, PublishedCount } from "../publication.ts";
import { fill, fillText } from "../sentence.ts";
import { indicatorAppendix, portalSentence } from "./indicatorAppendix.ts";
import { methodAppendix } from "./methodAppendix.ts";
import { lossBlocks, weakestGroups } from "./provinceLoss.ts";
import { groupBlocks, totalBlocks } from "./provinceResults.ts";
import { type ProvinceSource, type ProvinceStory, provinceStory, titleOf } from "./provinceSource.ts";
import { unitBlocks } from "./provinceUnits.ts";
import { rankingAppendix } from "./rankingAppendix.ts";

/**
 * Builds a province's announcement from its scorecard: results and change, units ranked by kind, lost points,
 * comparison with the source's own figures, what is asked for, and the method.
 * @throws UserError when the profile has no place for a kind of unit, or not the signature
 */
export function buildProvinceContent(profile: ProvinceProfile, source: ProvinceSource): Publication {
  const story = provinceStory(profile, source);
  const { period, territory, short, scorecard } = story;
  const { issuer } = profile;
  const subject = fillText(profile.subject, { period, territory });
  return {
    figures: story.figures,
    groups: scorecard.groups.map(({ code, state }) => ({
      id: code,
      label: titleOf(story.rulebook, code),
      applicable: state !== "not-applicable",
    })),
    units: scorecard.units.map(({ agency: { code, name, kind } }) => ({ code, name, kind })),
    counts: [scorecard, ...scorecard.units].flatMap(countsOf),
    content: {
      title: subject,
      form: profile.form,
      superior: issuer.superior,
      issuer: fillText(issuer.name, { territory: territory.toLocaleUpperCase("vi") }),
      subject,
      addressees: profile.addressees,
      ...formalParts(profile, fillText(issuer.place, { short }), source.issue),
      body: body(story),
      appendices: appendices(story),
      dataTime: dataTimeLine(scorecard.dataTime),
    },
  };
}

function countsOf({ agency, groups }: UnitCard): PublishedCount[] {
  return groups
    .flatMap((it) => it.indicators)
    .flatMap(({ id, numerator, denominator }) =>
      numerator === null || denominator === null
        ? []
        : [{ agency: agency.code, indicator: id, numerator, denominator }],
    );
}

function body(story: ProvinceStory): Block[] {
  const { profile, period, territory, self, scorecard } = story;
  const { headings, sentences } = profile;
  const time = scorecard.dataTime
    ? fill(sentences.dataTime, { time: instantVi(scorecard.dataTime) })
    : fill(sentences.noDataTime);
  const sections: [string, readonly Block[]][] = [
    [headings.results, totalBlocks(story)],
    [headings.groups, groupBlocks(story)],
    [headings.units, scorecard.units.length === 0 ? [] : unitBlocks(story)],
    [headings.lost, lossBlocks(story)],
    [headings.portal, [{ kind: "paragraph", indent: true, runs: portalSentence(story) }]],
    [headings.directives, directives(story)],
  ];
  return [
    ...legalParagraphs(profile),
    {
      kind: "paragraph",
      indent: true,
      runs: [...fill(sentences.opening, { self, period, territory }), ...time],
    },
    ...sections
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([text, blocks], index): Block[] => [
        { kind: "heading", level: 1, text: `${index + 1}. ${text}` },
        ...blocks,
      ]),
  ];
}

/** One request for each group that lost most, in that order. */
function directives(story: ProvinceStory): Block[] {
  const { profile, self, territory } = story;
  const { sentences } = profile;
  const asked = weakestGroups(story).flatMap((id) => profile.directives.filter((it) => it.group === id));
  const closing: Block = { kind: "paragraph", indent: true, runs: fill(sentences.closing, { territory }) };
  if (asked.length === 0) return [closing];
  return [
    { kind: "paragraph", indent: true, runs: fill(sentences.directives, { self }) },
    ...asked.map(({ text }): Block => ({ kind: "item", marker: "-", runs: [{ text }] })),
    closing,
  ];
}

function appendices(story: ProvinceStory): PublicationContent["appendices"] {
  const { profile, cohorts } = story;
  const parts = [
    ...cohorts
      .filter((it) => it.ranked.length + it.inactive.length + it.incomplete.length > 0)
      .map((units) => (label: string) => rankingAppendix(story, units, label)),
    (label: string) => indicatorAppendix(story, label),
    (label: string) => methodAppendix(story, label),
  ];
  return parts.map((part, index) => part(`${profile.appendix.label} ${roman(index + 1)}`));
}

/** Appendices are numbered with Roman figures when there are several (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function roman(number: number): string {
  const digits: [string, number][] = [
    ["X", 10],
    ["IX", 9],
    ["V", 5],
    ["IV", 4],
    ["I", 1],
  ];
  const [digit, worth] = digits.find(([, it]) => it <= number) ?? ["", 0];
  return worth === 0 ? "" : digit + roman(number - worth);
}
