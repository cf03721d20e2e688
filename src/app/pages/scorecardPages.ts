import type { Authority, Change, Download, Freshness, ProvincePage, UnitPage } from "#contract/pages.ts";
import { changeBetween } from "#score/change.ts";
import type { Scorecard, UnitCard } from "#score/scorecard.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { type CapturedScorecard, findScorecard } from "../scorecards.ts";
import { type CountedProvince, countedAuthorities, countedProvince, countedUnit } from "./countedPages.ts";
import { gradeWords } from "./gradeWords.ts";
import { notFound } from "./notFound.ts";
import { sourcesOf } from "./sourcesOf.ts";

/** What a request about the figures of an authority or a unit may say. */
export type ScorecardQuery = {
  period?: string | undefined;
  rulebook?: string | undefined;
  source?: "portal" | "dossiers" | undefined;
  knownAt?: string | undefined;
};

/** The page of an authority with its card as it was scored. */
export type ScoredProvince = CountedProvince & Pick<ProvincePage, "sources">;

/** Authorities with the Portal's figures first, then those that have only dossiers, the national summary last. */
export async function authorities(database: Database, now: Instant): Promise<Authority[]> {
  const captures = await listCaptures(database);
  const codes = [...new Set(captures.map((it) => it.authority))];
  const found = await Promise.all(codes.map((code) => findScorecard(database, code, {})));
  const published = found.filter((it) => it !== undefined);
  const withoutAnswers = await countedAuthorities(
    database,
    published.flatMap(({ card, capture }) => (capture.kind === "summary" ? [] : card.agency.code)),
    now,
  );
  const [summaries, full] = [
    published.filter((it) => it.capture.kind === "summary"),
    published.filter((it) => it.capture.kind !== "summary"),
  ];
  return [...full.map(authorityView), ...withoutAnswers, ...summaries.map(authorityView)];
}

function authorityView({ card, periods }: CapturedScorecard): Authority {
  return {
    agency: card.agency,
    periods,
    newest: {
      period: card.period,
      source: card.source,
      points: card.points,
      max: card.max,
      applicableMax: card.applicableMax,
      grade: card.grade,
      gradeWords: gradeWords(card),
      gradeConfirmed: card.gradeConfirmed,
      dataTime: card.dataTime,
      units: card.units.length,
    },
  };
}

export async function provincePage(
  database: Database,
  authority: string,
  query: ScorecardQuery,
  now: Instant,
): Promise<ScoredProvince> {
  const { isCounted, sources } = await sourceOf(database, authority, query);
  if (isCounted)
    return {
      ...((await countedProvince(database, authority, query, now)) ?? noDossiers(authority, query)),
      sources,
    };
  const found = await getScorecard(database, authority, query);
  const change = changeBetween(found.card, found.before);
  return {
    scorecard: found.card,
    periods: found.periods,
    freshness: freshness(found),
    change: changeView(found, found.before),
    groupChanges: { ...change.groups },
    downloads: downloads(found),
    sources,
    known: null,
  };
}

export async function unitPage(
  database: Database,
  authority: string,
  unit: string,
  query: ScorecardQuery,
  now: Instant,
): Promise<UnitPage> {
  const { isCounted, sources } = await sourceOf(database, authority, query);
  if (isCounted)
    return {
      ...((await countedUnit(database, authority, unit, query, now)) ?? noDossiers(unit, query)),
      sources,
    };
  const found = await getScorecard(database, authority, query);
  const own = found.card.units.find((it) => it.agency.code === unit);
  if (!own) {
    return notFound(
      "no-unit",
      unit,
      `Không có đơn vị này trong số liệu kỳ ${found.card.period} của ${found.card.agency.name}.`,
      "Hãy chọn một đơn vị trong danh sách của tỉnh.",
    );
  }
  const before = found.before?.units.find((it) => it.agency.code === unit) ?? null;
  return {
    unit: own,
    units: [],
    authority: found.card.agency,
    periods: found.periods,
    freshness: freshness(found),
    change: changeView({ ...found, card: getUnit(found.card, unit) }, before),
    sources,
    known: null,
  };
}

function getUnit(card: Scorecard, code: string): UnitCard {
  return card.units.find((it) => it.agency.code === code) ?? card;
}

/**
 * Which source a page is made from: the one asked for, else the Portal's answers where there are any. Only dossiers are known
 * as of an instant. Throws UserError where the Portal's figures are asked for as of one.
 */
async function sourceOf(
  database: Database,
  authority: AgencyCode,
  { source, knownAt }: ScorecardQuery,
): Promise<{ isCounted: boolean; sources: UnitPage["sources"] }> {
  if (source === "portal" && knownAt !== undefined)
    return refuse(
      "no-past-of-portal",
      `knownAt=${knownAt}`,
      "Số của Cổng không tính lại được theo thời điểm.",
      "Hãy bỏ source=portal: chỉ số đếm từ hồ sơ mới có theo mọi thời điểm.",
    );
  const sources = await sourcesOf(database, authority);
  const [hasAnswers, hasDossiers] = [sources.includes("portal"), sources.includes("dossiers")];
  const wanted = source ?? (knownAt === undefined && hasAnswers ? "portal" : "dossiers");
  return {
    isCounted: wanted === "dossiers" && (hasDossiers || source === "dossiers" || knownAt !== undefined),
    sources,
  };
}

function noDossiers(agency: AgencyCode, { period, knownAt }: ScorecardQuery): never {
  return notFound(
    "no-dossiers",
    [agency, period && `kỳ ${period}`, knownAt && `lúc ${knownAt}`].filter(Boolean).join(" "),
    knownAt === undefined ? "Chưa có hồ sơ của cơ quan này." : "Lúc đó chưa có hồ sơ nào của cơ quan này.",
    "Hãy chọn kỳ hoặc thời điểm khác, hoặc nhập hồ sơ: minhbach import dossiers <tệp>.",
  );
}

async function getScorecard(
  database: Database,
  authority: string,
  query: ScorecardQuery,
): Promise<CapturedScorecard> {
  const period = query.period === undefined ? undefined : readPeriod(query.period);
  const found = await findScorecard(database, authority, { period, rulebook: query.rulebook });
  return (
    found ??
    notFound(
      "no-figures",
      `${authority}${query.period ? ` kỳ ${query.period}` : ""}`,
      "Chưa có số liệu.",
      "Nhập bằng: minhbach import portal-answers <thư mục>.",
    )
  );
}

/** The national summary has no unit tables of its own. */
function downloads({ card, capture }: CapturedScorecard): Download[] {
  if (capture.kind === "summary") return [];
  const name = `${card.agency.code}-${card.period}`;
  return [
    {
      name: `${name}.xlsx`,
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      url: `/api/authorities/${card.agency.code}/${card.period}.xlsx`,
    },
    {
      name: `${name}.json`,
      mediaType: "application/json",
      url: `/api/authorities/${card.agency.code}/scorecard?period=${card.period}`,
    },
  ];
}

function freshness({ capture, captures }: CapturedScorecard): Freshness {
  return {
    dataTime: capture.dataTime,
    importedAt: capture.importedAt,
    checkedAt: capture.checkedAt,
    captures,
    complete: capture.complete,
    missing: capture.missing,
    notes: capture.notes,
  };
}

function changeView(
  { card, previousPeriod }: { card: UnitCard; previousPeriod: string },
  before: UnitCard | null,
): Change {
  return { previousPeriod, points: before?.points ?? null, delta: changeBetween(card, before).points };
}
