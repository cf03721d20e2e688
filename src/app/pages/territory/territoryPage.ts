import type { PeerKind, PeerUnit, TerritoryPage } from "#contract/territory.ts";
import { median } from "#findings/peers/median.ts";
import { type PeerRank, type PeerRanking, rankPeers } from "#findings/peers/rankPeers.ts";
import { volumeGroups } from "#findings/peers/volumeGroups.ts";
import { places } from "#score/places.ts";
import type { UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { findShapes } from "#store/unitShapes.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { ScorecardQuery } from "../scorecardPages.ts";
import { cellView } from "./cellView.ts";
import { cardIn, type PeersAsked, peersAsked, unitsByKind } from "./peersAsked.ts";

/** The units of an authority compared with their peers. Throws NotFound where there are no figures. */
export async function territoryPage(
  database: Database,
  authority: AgencyCode,
  query: ScorecardQuery,
  now: Instant,
): Promise<TerritoryPage> {
  const asked = await peersAsked(database, authority, query, now);
  const before = await cardIn(database, asked, asked.head.previousPeriod, now);
  const map = await findShapes(database, authority);
  return {
    ...asked.head,
    kinds: unitsByKind(asked.card).map(([kind, units]) =>
      kindView(kind, units, before?.units.filter((it) => it.agency.kind === kind) ?? [], asked),
    ),
    map: map ? { fileName: map.file.name, loadedAt: map.loadedAt, shapes: map.shapes.length } : null,
  };
}

function kindView(
  kind: string,
  units: readonly UnitCard[],
  unitsBefore: readonly UnitCard[],
  { rules, activity }: PeersAsked,
): PeerKind {
  const rule = { activity, smallest: rules.smallest.value };
  const { basis, ranks } = rankPeers(units, rule);
  const before = rankPeers(unitsBefore, rule, basis);
  const groups = groupsOf(ranks, rules.volumeGroups);
  return {
    kind,
    basis,
    median: median(pointsOf(ranks)),
    groups: groups.map(({ from, to, own }) => ({
      from,
      to,
      units: own.length,
      median: median(pointsOf(own)),
    })),
    units: ranks.map((it): PeerUnit => {
      const group = groups.findIndex((one) => one.own.includes(it));
      return {
        agency: it.card.agency,
        standing: it.standing,
        rank: it.rank,
        rankOf: it.rankOf,
        ...earlier(it, before),
        points: it.points,
        volume: it.volume,
        group: group < 0 ? null : group,
        ...placeIn(groups[group]?.own ?? [], it),
        cells: it.card.groups.flatMap((one) => one.indicators).map((one) => cellView(one, rules)),
      };
    }),
  };
}

type GroupOfPeers = { from: number; to: number; own: readonly PeerRank[] };

/** Groups of units that had dossiers. */
function groupsOf(ranks: readonly PeerRank[], rule: PeersAsked["rules"]["volumeGroups"]): GroupOfPeers[] {
  const sized = ranks.flatMap(({ card, volume }) =>
    volume === null || volume === 0 ? [] : { code: card.agency.code, volume },
  );
  if (sized.length === 0) return [];
  return volumeGroups(sized, rule).map(({ from, to, codes }) => ({
    from,
    to,
    own: ranks.filter((it) => codes.includes(it.card.agency.code)),
  }));
}

function placeIn(group: readonly PeerRank[], unit: PeerRank): Pick<PeerUnit, "groupRank" | "groupRankOf"> {
  const ranked = group.filter((it) => it.rank !== null);
  const at = ranked.indexOf(unit);
  if (at < 0 || ranked.length < 2) return { groupRank: null, groupRankOf: null };
  return { groupRank: places(pointsOf(ranked))[at] ?? null, groupRankOf: ranked.length };
}

function earlier({ card }: PeerRank, { ranks }: PeerRanking): Pick<PeerUnit, "rankBefore" | "pointsBefore"> {
  const found = ranks.find((it) => it.card.agency.code === card.agency.code);
  const isComparable = found?.card.rulebookHash === card.rulebookHash && found.standing !== "inactive";
  return isComparable
    ? { rankBefore: found.rank, pointsBefore: found.points }
    : { rankBefore: null, pointsBefore: null };
}

function pointsOf(ranks: readonly PeerRank[]): string[] {
  return ranks.flatMap((it) => (it.rank === null ? [] : (it.points ?? [])));
}
