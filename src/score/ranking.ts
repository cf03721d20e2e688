import { AGENCY_KINDS } from "#terms/agencyKind.ts";
import { exact } from "#terms/exact.ts";
import { places } from "./places.ts";
import type { RankedUnit, UnitCard } from "./scorecard.ts";

/**
 * Ranks units among their kind, best first: equal points share a rank and the next rank is skipped (1-2-2-4), ties stand
 * in the order of codes. Units without a total or without activity get no rank and stand last.
 */
export function rankUnits(units: readonly UnitCard[]): RankedUnit[] {
  return AGENCY_KINDS.flatMap((kind) => rankKind(units.filter((it) => it.agency.kind === kind)));
}

function rankKind(units: readonly UnitCard[]): RankedUnit[] {
  const contenders = units.filter((it) => it.points !== null && !it.inactive).sort(byPointsThenCode);
  const incomplete = units.filter((it) => it.points === null && !it.inactive).sort(byCode);
  const inactive = units.filter((it) => it.inactive).sort(byCode);
  const ranks = places(contenders.flatMap((it) => it.points ?? []));
  const ranked = contenders.map((it, at) => ({ ...it, rank: ranks[at] ?? null, rankOf: contenders.length }));
  return [...ranked, ...[...incomplete, ...inactive].map((it) => ({ ...it, rank: null, rankOf: null }))];
}

function byPointsThenCode(a: UnitCard, b: UnitCard): number {
  return comparePoints(a, b) || byCode(a, b);
}

/** Negative when a has more points. */
function comparePoints(a: UnitCard, b: UnitCard): number {
  return a.points === null || b.points === null ? 0 : exact(b.points).compare(exact(a.points));
}

function byCode(a: UnitCard, b: UnitCard): number {
  return a.agency.code < b.agency.code ? -1 : Number(a.agency.code > b.agency.code);
}
