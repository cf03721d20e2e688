import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import { exact } from "#terms/exact.ts";
import { instantVi } from "#terms/instant.ts";
import { periodVi } from "#terms/period.ts";
import type { Block, Figure, Run } from "../content.ts";
import { type FigureTable, figureAt, sizeOf } from "../figureTable.ts";
import { dataTimeLine, formalParts, type IssueDetails, italic, legalParagraphs } from "../issue.ts";
import type { Publication } from "../publication.ts";
import { fill, fillText, listed } from "../sentence.ts";
import { noticeAppendix } from "./noticeAppendix.ts";
import { type NoticeData, type NoticeGroup, type NoticeSource, readNoticeData } from "./noticeData.ts";
import { shortcomings } from "./shortcomings.ts";
import { findWeaknesses, weaknessCells } from "./weakness.ts";

/**
 * Builds the document a profile publishes from the figures of a notice: results, shortcomings, directives, appendix.
 * @throws UserError when the notice lacks a period, a headline or a table of units, or the signature is not the profile's
 */
export function buildNoticeContent(
  profile: NoticeProfile,
  source: NoticeSource & { issue: IssueDetails },
): Publication {
  const { notice, issue } = source;
  const { issuer, sentences } = profile;
  const data = readNoticeData(profile, source);
  const weaknesses = findWeaknesses(profile, data);
  const figures: FigureTable = new Map([...data.cells, ...weaknessCells(weaknesses)]);
  const period = periodVi(data.period);
  const subject = fillText(profile.subject, { period });
  const paragraph = (runs: Run[]): Block => ({ kind: "paragraph", runs, indent: true });
  const { self, area } = issuer;
  return {
    figures,
    groups: data.groups.map(({ id, label, state }) => ({ id, label, applicable: state !== "not-assessed" })),
    units: data.units.map(({ code, name, kind }) => ({ code, name, kind })),
    counts: [],
    content: {
      title: `${subject.charAt(0).toLocaleUpperCase("vi")}${subject.slice(1)} – ${issuer.name.replaceAll("\n", " ")}`,
      form: profile.form,
      superior: issuer.superior,
      issuer: issuer.name,
      subject,
      addressees: profile.addressees,
      ...formalParts(profile, issuer.place, issue),
      body: [
        ...legalParagraphs(profile),
        paragraph(fill(sentences.opening, { self, area, period })),
        paragraph(results(profile, data, figures, notice.dataTime)),
        ...applicable(profile, data, figures).map(paragraph),
        ...change(profile, data, figures).map(paragraph),
        ...shortcomings(profile, data, weaknesses, figures),
        paragraph(italic(fill(sentences.seeAppendix))),
        paragraph(fill(sentences.directives, { self })),
        ...directives(profile, figures),
        paragraph(fill(sentences.closing)),
      ],
      appendices: [noticeAppendix(profile, notice, data, figures, issue)],
      dataTime: dataTimeLine(notice.dataTime),
    },
  };
}

function results(
  { sentences, issuer: { area } }: NoticeProfile,
  { groups }: NoticeData,
  figures: FigureTable,
  dataTime: string | null,
): Run[] {
  const pieces = groups.map((it) => groupRuns(sentences, it, figures));
  const time = dataTime
    ? fill(sentences.dataTime, { time: instantVi(dataTime) })
    : fill(sentences.noDataTime);
  return [
    ...fill(sentences.total, {
      area,
      points: figureAt(figures, "total.points"),
      max: figureAt(figures, "total.max"),
      groups: listed(pieces, "; ", "; "),
    }),
    { text: " " },
    ...italic(time),
    { text: "." },
  ];
}

function groupRuns(
  sentences: NoticeProfile["sentences"],
  { id, label, state }: NoticeGroup,
  figures: FigureTable,
): Run[] {
  const max = figureAt(figures, `group.${id}.max`);
  switch (state) {
    case "assessed":
      return fill(sentences.group, { label, max, points: figureAt(figures, `group.${id}.points`) });
    case "not-assessed":
      return fill(sentences.groupNotAssessed, { label, max });
    case "unknown":
      return fill(sentences.groupUnknown, { label, max });
  }
}

/** Said only where some groups are not assessed: the share of the points that can be had. */
function applicable({ sentences, issuer }: NoticeProfile, data: NoticeData, figures: FigureTable): Run[][] {
  const ratio = figureAt(figures, "total.applicableRatio");
  if (ratio.decimal === null || data.groups.every((it) => it.state !== "not-assessed")) return [];
  const max = figureAt(figures, "total.applicableMax");
  return [fill(sentences.applicable, { area: issuer.area, max, ratio })];
}

/** The total against the period before, and each group of which both periods are known. */
function change(profile: NoticeProfile, data: NoticeData, figures: FigureTable): Run[][] {
  const { sentences, directions } = profile;
  const size = data.hasPrevious ? changeOf("total", figures) : null;
  if (size === null) return [];
  const before = figureAt(figures, "previous.total.points");
  const previousPeriod = periodVi(data.before);
  const total =
    size.sign === 0
      ? fill(sentences.noChange, { previousPeriod, before })
      : fill(sentences.change, { ...said(directions, size), previousPeriod, before });
  const groups = data.groups.flatMap(({ id, label, state }) => {
    const own = state === "assessed" ? changeOf(`group.${id}`, figures) : null;
    if (own === null) return [];
    return own.sign === 0
      ? [fill(sentences.noChangeGroup, { label })]
      : [fill(sentences.changeGroup, { ...said(directions, own), label })];
  });
  if (groups.length === 0) return [total];
  return [[...total, { text: " " }, ...fill(sentences.changeGroups, { groups: listed(groups, "; ", "; ") })]];
}

type Change = { sign: number; delta: Figure };

/** Null where one of the two periods is not known. */
function changeOf(path: string, figures: FigureTable): Change | null {
  if (!figures.has(`change.${path}.points`)) return null;
  const delta = figureAt(figures, `change.${path}.points`);
  return delta.decimal === null ? null : { sign: exact(delta.decimal).compare(0), delta: sizeOf(delta) };
}

function said({ up, down }: NoticeProfile["directions"], { sign, delta }: Change) {
  return { direction: sign > 0 ? up : down, delta };
}

function directives(profile: NoticeProfile, figures: FigureTable): Block[] {
  return profile.directives.map(({ text, target }, index) => ({
    kind: "item",
    marker: `${index + 1}.`,
    runs: fill(text, target === null ? {} : { target: figureAt(figures, `target.${target}`) }),
  }));
}
