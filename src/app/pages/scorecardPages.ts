import type { Authority, Change, Download, Freshness, ProvincePage, UnitPage } from "#contract/pages.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { changeBetween } from "#score/change.ts";
import type { Scorecard, UnitCard } from "#score/scorecard.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { readPeriod } from "#terms/period.ts";
import { type CapturedScorecard, findScorecard } from "../scorecards.ts";
import { notFound } from "./notFound.ts";

type Query = { period?: string | undefined; rulebook?: string | undefined };

/** Authorities with full figures first, the national summary last. */
export async function authorities(database: Database): Promise<Authority[]> {
  const captures = await listCaptures(database);
  const codes = [...new Set(captures.map((it) => it.authority))];
  const found = await Promise.all(codes.map((code) => findScorecard(database, code, {})));
  return found
    .filter((it) => it !== undefined)
    .sort((a, b) => Number(a.capture.kind === "summary") - Number(b.capture.kind === "summary"))
    .map(({ card, periods }) => ({
      agency: card.agency,
      periods,
      newest: {
        period: card.period,
        points: card.points,
        max: card.max,
        applicableMax: card.applicableMax,
        grade: card.grade,
        gradeWords: gradeWords(card),
        gradeConfirmed: card.gradeConfirmed,
        dataTime: card.dataTime,
        units: card.units.length,
      },
    }));
}

function gradeWords({ rulebook, gradeId }: UnitCard): Bilingual | null {
  return loadRulebook(rulebook).grades.find((it) => it.id === gradeId)?.title ?? null;
}

export async function provincePage(
  database: Database,
  authority: string,
  query: Query,
): Promise<ProvincePage> {
  const found = await getScorecard(database, authority, query);
  const change = changeBetween(found.card, found.before);
  return {
    scorecard: found.card,
    periods: found.periods,
    freshness: freshness(found),
    change: changeView(found, found.before),
    groupChanges: { ...change.groups },
    downloads: downloads(found),
  };
}

export async function unitPage(
  database: Database,
  authority: string,
  unit: string,
  query: Query,
): Promise<UnitPage> {
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
    authority: found.card.agency,
    periods: found.periods,
    freshness: freshness(found),
    change: changeView({ ...found, card: getUnit(found.card, unit) }, before),
  };
}

function getUnit(card: Scorecard, code: string): UnitCard {
  return card.units.find((it) => it.agency.code === code) ?? card;
}

async function getScorecard(database: Database, authority: string, query: Query): Promise<CapturedScorecard> {
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
