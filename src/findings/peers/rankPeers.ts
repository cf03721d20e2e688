import { places } from "#score/places.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { type ComparableBasis, comparableBasis, pointsOn } from "./comparableBasis.ts";
import { volumeOf } from "./volumeOf.ts";

/**
 * How a unit stands among its kind: `ranked`; `alone`: no other to compare with; `few`: too few dossiers for a verdict;
 * `incomplete`: not all is known that the others are compared on; `inactive`: no dossiers.
 */
type PeerStanding = "ranked" | "alone" | "few" | "incomplete" | "inactive";

/**
 * @property points on the basis; null where not all of it is known
 * @property volume dossiers received; null where not known
 */
export type PeerRank = {
  card: UnitCard;
  standing: PeerStanding;
  points: string | null;
  volume: number | null;
  rank: number | null;
  rankOf: number | null;
};

/** Units of one kind in their order, and what they are compared on. */
export type PeerRanking = { basis: ComparableBasis | null; ranks: readonly PeerRank[] };

/** @property activity the indicator whose denominator is the volume; @property smallest volume that a verdict needs */
export type RankingRule = { activity: string | undefined; smallest: number };

const ORDER: readonly PeerStanding[] = ["ranked", "alone", "few", "incomplete", "inactive"];

/**
 * Ranks units of one kind: equal points share a place, the next place is skipped. Units without or with too few dossiers, or
 * of which too little is known, stand behind without a place.
 * @param on what to compare on; found from the units when not given
 */
export function rankPeers(
  units: readonly UnitCard[],
  { activity, smallest }: RankingRule,
  on?: ComparableBasis | null,
): PeerRanking {
  const sized = units.map((card) => ({ card, volume: volumeOf(card, activity) }));
  const contenders = sized.filter(({ card, volume }) => !card.inactive && (volume ?? smallest) >= smallest);
  const basis =
    on === undefined
      ? comparableBasis((contenders.length > 0 ? contenders : sized).map((it) => it.card))
      : on;
  const measured = sized.map((it) => {
    const points = basis && pointsOn(it.card, basis);
    const standing: PeerStanding = it.card.inactive
      ? "inactive"
      : (it.volume ?? smallest) < smallest
        ? "few"
        : points === null
          ? "incomplete"
          : "ranked";
    return { ...it, points, standing };
  });
  const ranked = measured.filter((it) => it.standing === "ranked");
  const placed = places(ranked.flatMap((it) => it.points ?? []));
  const ranks = measured.map((it): PeerRank => {
    const at = ranked.indexOf(it);
    if (at < 0) return { ...it, rank: null, rankOf: null };
    if (ranked.length === 1) return { ...it, standing: "alone", rank: null, rankOf: null };
    return { ...it, rank: placed[at] ?? null, rankOf: ranked.length };
  });
  return { basis, ranks: ranks.sort(byStandingThenRank) };
}

function byStandingThenRank(a: PeerRank, b: PeerRank): number {
  return (
    ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
    (a.rank ?? 0) - (b.rank ?? 0) ||
    (a.card.agency.code < b.card.agency.code ? -1 : 1)
  );
}
