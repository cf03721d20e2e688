import type { TerritoryPage } from "#contract/territory.ts";
import { type PeerRules, readPeerRules } from "#findings/peers/readPeerRules.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { RankedUnit, Scorecard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { AGENCY_KINDS, type AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";
import { periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { provincePage, type ScorecardQuery } from "../scorecardPages.ts";

/** The figures of an authority and its units that peers are compared by, and what surrounds them. */
export type PeersAsked = {
  card: Scorecard;
  rules: PeerRules;
  activity: string | undefined;
  head: Omit<TerritoryPage, "kinds" | "map">;
  query: ScorecardQuery;
};

/** Throws NotFound where there are no figures for what is asked. */
export async function peersAsked(
  database: Database,
  authority: string,
  query: ScorecardQuery,
  now: Instant,
): Promise<PeersAsked> {
  const page = await provincePage(database, authority, query, now);
  const { scorecard: card } = page;
  const rules = readPeerRules();
  const { smallest, interval, limits, volumeGroups } = rules;
  return {
    card,
    rules,
    activity: loadRulebook(card.rulebook).activityIndicator ?? undefined,
    query: {
      ...query,
      rulebook: card.rulebook,
      source: card.source === "dossiers" ? "dossiers" : "portal",
    },
    head: {
      authority: card.agency,
      period: card.period,
      periods: page.periods,
      previousPeriod: periodId(previousPeriod(readPeriod(card.period))),
      rulebook: card.rulebook,
      source: card.source,
      dataTime: card.dataTime,
      sources: page.sources,
      known: page.known,
      rules: {
        smallest: smallest.value,
        smallestSource: smallest.source,
        interval: { percent: interval.percent, method: interval.method, source: interval.source },
        limits,
        volumeGroups: {
          most: volumeGroups.most,
          fewestUnits: volumeGroups.fewestUnits,
          source: volumeGroups.source,
        },
      },
    },
  };
}

/** The same authority's card in another period, by the same rules and as known at the same time; undefined without figures. */
export async function cardIn(
  database: Database,
  { card, head, query }: PeersAsked,
  period: string,
  now: Instant,
): Promise<Scorecard | undefined> {
  // Dossiers can be counted in any period; the Portal gave only some.
  if (card.source !== "dossiers" && !head.periods.includes(period)) return undefined;
  return (await provincePage(database, card.agency.code, { ...query, period }, now)).scorecard;
}

/** The units of a card by kind, kinds in their own order. */
export function unitsByKind({ units }: Scorecard): [AgencyKind, RankedUnit[]][] {
  const byKind = Map.groupBy(units, (it) => it.agency.kind);
  return AGENCY_KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [[kind, own] satisfies [AgencyKind, RankedUnit[]]];
  });
}
