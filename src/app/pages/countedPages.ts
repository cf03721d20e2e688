import type { Authority, Freshness, ProvincePage, UnitPage } from "#contract/pages.ts";
import { judgedAt } from "#measure/question.ts";
import { changeBetween } from "#score/change.ts";
import type { RankedUnit, Scorecard, UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { authoritiesWithDossiers, batchesBy, receivedDays } from "#store/dossiers/batches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { type Period, periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { countableRulebook } from "../measuring/countableRulebook.ts";
import { authorityOf, lastDay, newestPeriod } from "../measuring/countedScore.ts";
import { keptScore } from "../measuring/keptScore.ts";
import { readInstant } from "../readInstant.ts";
import { agencyRef } from "./dossiers/agencyRef.ts";
import { gradeWords } from "./gradeWords.ts";

/** What a page of figures counted from dossiers may be asked for. */
export type CountedQuery = {
  period?: string | undefined;
  rulebook?: string | undefined;
  knownAt?: string | undefined;
};

/** A scorecard counted from dossiers with what surrounds it on a page. */
type Counted = {
  card: Scorecard;
  before: Scorecard | null;
  period: Period;
  knownAt: Instant | null;
  surroundings: Pick<ProvincePage, "periods" | "freshness" | "known">;
};

/** A page of an authority with its card as it was scored. */
export type CountedProvince = Omit<ProvincePage, "sources" | "scorecard"> & { scorecard: Scorecard };

/** A page of an authority counted from its dossiers; undefined where there are none, or were none then. */
export async function countedProvince(
  database: Database,
  authority: AgencyCode,
  query: CountedQuery,
  now: Instant,
): Promise<CountedProvince | undefined> {
  const found = await findCounted(database, authority, query, now);
  if (found === undefined) return undefined;
  const { card, before, surroundings } = found;
  const change = changeBetween(card, before);
  return {
    scorecard: card,
    ...surroundings,
    change: changeView(found),
    groupChanges: { ...change.groups },
    downloads: [],
  };
}

/** A page of one agency counted from its dossiers, with the agencies under it. */
export async function countedUnit(
  database: Database,
  authority: AgencyCode,
  unit: AgencyCode,
  query: CountedQuery,
  now: Instant,
): Promise<Omit<UnitPage, "sources"> | undefined> {
  if (authorityOf(unit) !== authority) return undefined;
  const found = await findCounted(database, unit, query, now);
  if (found === undefined) return undefined;
  const { units, complete: _, missing: __, ...own } = found.card;
  return {
    unit: { ...own, ...(await standing(database, authority, own, query, now)) },
    units,
    authority: agencyRef(authority, lastDay(found.period)),
    ...found.surroundings,
    change: changeView(found),
  };
}

/** Authorities that have dossiers, with their newest result counted from them; those named are left out. */
export async function countedAuthorities(
  database: Database,
  without: readonly AgencyCode[],
  now: Instant,
): Promise<Authority[]> {
  const codes = (await authoritiesWithDossiers(database)).filter((it) => !without.includes(it));
  const found = await Promise.all(codes.map((code) => findCounted(database, code, {}, now)));
  return found.flatMap((it) => {
    if (it === undefined) return [];
    const { card, surroundings } = it;
    const { agency, period, source, points, max, applicableMax, grade, gradeConfirmed, dataTime, partial } =
      card;
    return {
      agency,
      periods: surroundings.periods,
      newest: {
        period,
        source,
        points,
        max,
        applicableMax,
        ...(partial && { partial }),
        grade,
        gradeWords: gradeWords(card),
        gradeConfirmed,
        dataTime,
        units: card.units.length,
      },
    };
  });
}

async function findCounted(
  database: Database,
  agency: AgencyCode,
  query: CountedQuery,
  now: Instant,
): Promise<Counted | undefined> {
  const authority = authorityOf(agency);
  const knownAt = query.knownAt === undefined ? null : readInstant(query.knownAt);
  const by = knownAt ?? now;
  const batches = await batchesBy(database, authority, by);
  const period =
    query.period === undefined ? await newestPeriod(database, authority, by) : readPeriod(query.period);
  if (batches === undefined || period === undefined) return undefined;
  const rulebook = countableRulebook(periodId(period), query.rulebook).id;
  const found = await keptScore(database, { agency, period, knownAt, rulebook }, now);
  if (found === undefined) return undefined;
  const card = timed(found.card, batches.newest);
  const earlier = { agency, period: previousPeriod(period), knownAt, rulebook };
  const before = card.points === null ? undefined : await keptScore(database, earlier, now);
  return {
    card,
    before: before?.card ?? null,
    period,
    knownAt,
    surroundings: {
      periods: await periodsOf(database, authority, period, by),
      freshness: freshness(card, batches),
      known: { knownAt, judgedAt: judgedAt(found.question), newestBatch: batches.newest },
    },
  };
}

/** Figures of dossiers are as new as the newest of them that came in, not as the moment of asking. */
function timed(card: Scorecard, dataTime: Instant): Scorecard {
  return { ...card, dataTime, units: card.units.map((it) => ({ ...it, dataTime })) };
}

/** The place among its kind in the authority. What is not wholly known has none. */
async function standing(
  database: Database,
  authority: AgencyCode,
  own: UnitCard,
  query: CountedQuery,
  now: Instant,
): Promise<Pick<RankedUnit, "rank" | "rankOf">> {
  const none = { rank: null, rankOf: null };
  if (own.points === null || own.agency.code === authority) return none;
  const wish = {
    agency: authority,
    period: readPeriod(own.period),
    knownAt: query.knownAt === undefined ? null : readInstant(query.knownAt),
    rulebook: own.rulebook,
  };
  const whole = await keptScore(database, wish, now);
  const { rank, rankOf } = whole?.card.units.find((it) => it.agency.code === own.agency.code) ?? none;
  return { rank, rankOf };
}

/** Months from the first to the last dossier, newest first, and the period that is shown. */
async function periodsOf(
  database: Database,
  authority: AgencyCode,
  shown: Period,
  by: Instant,
): Promise<string[]> {
  const days = await receivedDays(database, authority, dayInVietnam(by));
  const months: string[] = [];
  if (days !== undefined) {
    const first = days.first.slice(0, 7);
    for (let it = readPeriod(days.last.slice(0, 7)); periodId(it) >= first; it = previousPeriod(it))
      months.push(periodId(it));
  }
  const own = periodId(shown);
  return months.includes(own) ? months : [own, ...months];
}

function freshness(card: Scorecard, { newest, count }: { newest: Instant; count: number }): Freshness {
  return {
    dataTime: newest,
    importedAt: newest,
    checkedAt: newest,
    captures: count,
    complete: card.complete,
    missing: card.missing,
    notes: [],
  };
}

function changeView({ card, before, period }: Counted): UnitPage["change"] {
  return {
    previousPeriod: periodId(previousPeriod(period)),
    points: before?.points ?? null,
    delta: changeBetween(card, before).points,
  };
}
