import { type ModelRate, medianRate, type Performed, performAs, rateOn } from "#findings/trying/performAs.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { RankedUnit, Scorecard, UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { receivedDays } from "#store/dossiers/batches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { type Period, periodDays, periodId, previousPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { countableRulebook } from "../measuring/countableRulebook.ts";
import { authorityOf, findCountedScore, newestPeriod } from "../measuring/countedScore.ts";

/** A unit's own months that are looked at for its best. */
const MONTHS = 12;

/** A unit beside what it is to do as well as. */
export type TriedPeers = {
  unit: UnitCard;
  whole: Scorecard;
  rulebook: Rulebook;
  like: string;
  peers: readonly RankedUnit[];
  performed: Performed;
};

type Wish = {
  agency: AgencyCode;
  period?: Period | undefined;
  rulebook?: string | undefined;
  knownAt?: Instant | undefined;
};

/**
 * What a unit and its authority would score if the unit did each indicator as well as others: counted from dossiers.
 * @param like `median` of the units of its kind, `best` of its own last twelve months, or the code of a unit
 * @throws UserError where there are no dossiers, for the authority itself, and for a unit there is not
 */
export async function tryPeers(
  database: Database,
  wish: Wish,
  like: string,
  now: Instant,
): Promise<TriedPeers> {
  const { agency, knownAt = null } = wish;
  const authority = authorityOf(agency);
  const period =
    wish.period ?? (await newestPeriod(database, authority, knownAt ?? now)) ?? noDossiers(agency);
  const rulebook = countableRulebook(periodId(period), wish.rulebook);
  const asked = { period, knownAt, rulebook: rulebook.id };
  const found = await findCountedScore(database, { agency: authority, ...asked }, now);
  const whole = found?.card ?? noDossiers(agency);
  const place = whole.units.find((it) => it.agency.code === agency) ?? noUnit(agency, whole);
  const peers = whole.units.filter((it) => it.agency.kind === place.agency.kind && it !== place);
  // Its own card, which also has what is counted of a whole only.
  const unit = (await findCountedScore(database, { agency, ...asked }, now))?.card ?? place;
  const months = like === "best" ? await monthsOf(database, agency, asked, now) : [];
  const modelOf = modelFor(like, { unit, whole, peers, months });
  return { unit, whole, rulebook, like, peers, performed: performAs(unit, whole, rulebook, modelOf) };
}

type Beside = { unit: UnitCard; whole: Scorecard; peers: readonly UnitCard[]; months: readonly UnitCard[] };

function modelFor(like: string, { unit, whole, peers, months }: Beside): (id: string) => ModelRate | null {
  if (like === "median")
    return (id) => {
      const rate = medianRate([unit, ...peers].flatMap((it) => rateOn(it, id) ?? []));
      return rate && { rate, of: null };
    };
  if (like === "best")
    return (id) => {
      const rates = months.flatMap((it) => {
        const rate = rateOn(it, id);
        return rate === null ? [] : [{ rate, of: it.period }];
      });
      return rates.sort((a, b) => b.rate.compare(a.rate))[0] ?? null;
    };
  const peer = whole.units.find((it) => it.agency.code === like) ?? noUnit(like, whole);
  return (id) => {
    const rate = rateOn(peer, id);
    return rate && { rate, of: null };
  };
}

/** The months up to a period in which dossiers were received, newest first. */
async function monthsOf(
  database: Database,
  agency: AgencyCode,
  { period, knownAt, rulebook }: { period: Period; knownAt: Instant | null; rulebook: string },
  now: Instant,
): Promise<UnitCard[]> {
  const span = await receivedDays(database, authorityOf(agency), dayInVietnam(knownAt ?? now));
  const cards: UnitCard[] = [];
  let it = period;
  while (span !== undefined && cards.length < MONTHS && periodDays(it).until > span.first) {
    const found = await findCountedScore(database, { agency, period: it, knownAt, rulebook }, now);
    if (found !== undefined) cards.push(found.card);
    it = previousPeriod(it);
  }
  return cards;
}

function noDossiers(agency: AgencyCode): never {
  return refuse(
    "no-dossiers",
    agency,
    "Chưa có hồ sơ của cơ quan này.",
    "Hãy chọn cơ quan khác, hoặc nhập hồ sơ: minhbach import dossiers <tệp>.",
  );
}

function noUnit(code: AgencyCode, whole: Scorecard): never {
  return refuse(
    "no-unit",
    code,
    `Không phải một đơn vị thuộc ${whole.agency.name}.`,
    `Hãy chọn một trong: ${whole.units.map((it) => it.agency.code).join(", ")}.`,
  );
}
