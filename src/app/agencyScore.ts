import { findAgency } from "#registry/findAgency.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { scoreNotice } from "#score/scoreNotice.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { findNotice, listNotices } from "#store/notices.ts";
import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";
import { periodId } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { findCountedScore, newestPeriod } from "./measuring/countedScore.ts";
import { rulebookFor } from "./rulebookFor.ts";
import * as rules from "./rules.ts";
import { type CapturedScorecard, findScorecard, type ScorecardWish } from "./scorecards.ts";

/**
 * @property source where figures come from; when it is not given, what there is, the Portal's answers first
 * @property knownAt dossiers as they were known at an instant of the past; as known now when not given
 */
export type ScoreRequest = ScorecardWish & {
  agency: AgencyCode;
  source?: "portal" | "dossiers" | undefined;
  knownAt?: Instant | undefined;
};

/**
 * The scorecard of any agency: from the Portal's answers for its authority, else from its own published notice, else counted
 * from its dossiers. A unit's scorecard has no units of its own.
 * @throws UserError naming the periods there are, when there is none for the one asked
 */
export async function getAgencyScore(
  database: Database,
  { agency, source, knownAt, ...wish }: ScoreRequest,
  now: Instant,
): Promise<{ card: Scorecard; rulebook: Rulebook }> {
  const published = async () =>
    (await fromAnswers(database, agency, wish)) ??
    (await fromSummary(database, agency, wish)) ??
    (await fromNotice(database, agency, wish));
  const counted = () => fromDossiers(database, { agency, ...wish, knownAt: knownAt ?? null }, now);
  const found =
    (source === "dossiers" ? undefined : await published()) ??
    (source === "portal" ? undefined : await counted());
  return (
    found ??
    refuse(
      "no-figures",
      `${agency} kỳ ${wish.period ? periodId(wish.period) : "mới nhất"}`,
      "Chưa có số liệu.",
      await whatThereIs(database, agency),
    )
  );
}

type Found = { card: Scorecard; rulebook: Rulebook } | undefined;

async function fromAnswers(database: Database, agency: AgencyCode, wish: ScorecardWish): Promise<Found> {
  const authority = agencyCodeGrammar(agency) === null ? agency : rootOf(agency);
  return cardWithin(await findScorecard(database, authority, wish), agency);
}

/** A province without answers of its own may stand in the country's summary, with its groups' points only. */
async function fromSummary(database: Database, agency: AgencyCode, wish: ScorecardWish): Promise<Found> {
  const country = (await listCaptures(database)).find((it) => it.kind === "summary")?.authority;
  return country === undefined ? undefined : cardWithin(await findScorecard(database, country, wish), agency);
}

/** The root's card, or that of one of its units. */
function cardWithin(found: CapturedScorecard | undefined, agency: AgencyCode): Found {
  if (found === undefined) return undefined;
  const { card, rulebook } = found;
  if (agency === card.agency.code) return { card, rulebook };
  const unit = card.units.find((it) => it.agency.code === agency);
  return unit && { card: { ...unit, units: [], complete: card.complete, missing: card.missing }, rulebook };
}

/** The newest period with dossiers where none is asked for: that of the newest batch. */
async function fromDossiers(
  database: Database,
  { period, ...wish }: ScorecardWish & { agency: AgencyCode; knownAt: Instant | null },
  now: Instant,
): Promise<Found> {
  if (agencyCodeGrammar(wish.agency) === null) return undefined;
  const wanted = period ?? (await newestPeriod(database, rootOf(wish.agency), wish.knownAt ?? now));
  return wanted && findCountedScore(database, { ...wish, period: wanted }, now);
}

async function fromNotice(
  database: Database,
  agency: AgencyCode,
  { period, rulebook: named }: ScorecardWish,
): Promise<Found> {
  const wanted = period
    ? periodId(period)
    : (await listNotices(database)).find((it) => it.agency.code === agency)?.period;
  const stored = wanted === undefined ? undefined : await findNotice(database, agency, wanted);
  if (stored === undefined) return undefined;
  const rulebook = rulebookFor(stored.period, named);
  return { card: scoreNotice(rulebook, stored.notice, kindOf(agency)), rulebook };
}

/** The registry's kind; an agency it does not know is taken for a district, the only kind that published by notice. */
function kindOf(code: AgencyCode): AgencyKind {
  return findAgency(rules.registry(), code)?.kind ?? "district";
}

async function whatThereIs(database: Database, agency: AgencyCode): Promise<string> {
  const [captures, notices] = await Promise.all([listCaptures(database), listNotices(database)]);
  const root = rootOf(agency);
  const periods = new Set([
    ...captures.filter((it) => it.authority === root || it.authority === agency).map((it) => it.period),
    ...notices.filter((it) => it.agency.code === agency).map((it) => it.period),
  ]);
  if (periods.size > 0) return `Các kỳ đã có: ${[...periods].join(", ")}.`;
  const agencies = new Set([...captures.map((it) => it.authority), ...notices.map((it) => it.agency.code)]);
  if (agencies.size > 0) return `Các cơ quan đã có: ${[...agencies].join(", ")}.`;
  return "Hãy nhập trước: minhbach import portal-answers <thư mục>.";
}
