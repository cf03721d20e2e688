import type { RankedUnit } from "#contract/scorecard.ts";
import { highestFirst } from "../../parts/drawn.ts";

/**
 * Units of one kind. `ranked` by rank, `inactive` had no dossiers in the period, `incomplete` lacks groups: the last two
 * are shown apart and never ranked.
 */
export type Cohort = {
  kind: string;
  units: readonly RankedUnit[];
  ranked: readonly RankedUnit[];
  inactive: readonly RankedUnit[];
  incomplete: readonly RankedUnit[];
};

/** Cohorts in the order in which their kinds first appear. */
export function cohortsOf(units: readonly RankedUnit[]): Cohort[] {
  const kinds = [...new Set(units.map((it) => it.agency.kind))];
  return kinds.map((kind) => {
    const own = units.filter((it) => it.agency.kind === kind);
    return {
      kind,
      units: own,
      ranked: own.filter((it) => it.rank !== null).sort((a, b) => highestFirst(a.points, b.points)),
      inactive: own.filter((it) => it.rank === null && it.inactive),
      incomplete: own.filter((it) => it.rank === null && !it.inactive),
    };
  });
}
