import type { ProvinceProfile } from "#rulebook/provinceProfile.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { IndicatorState, RankedUnit, Scorecard } from "#score/scorecard.ts";
import { exact } from "#terms/exact.ts";
import { type Period, periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";

type Cohort = ProvinceProfile["cohorts"][number];

/**
 * Units of one kind: ranked best first, and apart those without dossiers and those whose groups are not all known.
 * @property highest units at the upper end, best first; with `lowest` (weakest first) they are empty when too few are
 *   ranked for two ends that do not overlap
 */
export type CohortUnits = {
  cohort: Cohort;
  ranked: readonly RankedUnit[];
  highest: readonly RankedUnit[];
  lowest: readonly RankedUnit[];
  inactive: readonly RankedUnit[];
  incomplete: readonly RankedUnit[];
};

/**
 * Whether the period before can be compared with: `other-rules` when it was scored under another rulebook,
 * `none` without figures of exactly the adjacent period.
 */
export type Comparison = { kind: "previous"; before: Scorecard } | { kind: "other-rules" } | { kind: "none" };

/** States whose points come from counts: only these say anything beside the source's own points. */
const COMPUTED: ReadonlySet<IndicatorState> = new Set(["scored", "inherited", "no-data"]);

/** One result of the source beside ours. */
export type PortalResult = {
  cell: string;
  portalCell: string;
  where: string;
  ours: string | null;
  portal: string;
  differs: boolean;
};

/** @throws UserError when the profile has no place for a kind of unit */
export function cohortsOf(profile: ProvinceProfile, units: readonly RankedUnit[]): CohortUnits[] {
  const placeless = units.find((unit) => !profile.cohorts.some((it) => it.kinds.includes(unit.agency.kind)));
  if (placeless)
    refuse(
      "unit-without-cohort",
      `mẫu ${profile.id}`,
      `Không có khối nào cho ${placeless.agency.name} (loại ${placeless.agency.kind}).`,
      "Hãy thêm loại đơn vị này vào cohorts của mẫu.",
    );
  return profile.cohorts.map((cohort) => {
    const own = units.filter((it) => cohort.kinds.includes(it.agency.kind));
    const apart = own.filter((it) => it.rank === null);
    const ranked = own.filter((it) => it.rank !== null);
    return {
      cohort,
      ranked,
      ...endsOf(ranked, profile.names.units),
      inactive: apart.filter((it) => it.inactive),
      incomplete: apart.filter((it) => !it.inactive),
    };
  });
}

function endsOf(ranked: readonly RankedUnit[], wanted: number): Pick<CohortUnits, "highest" | "lowest"> {
  const some = Math.min(wanted, Math.floor(ranked.length / 2));
  const highest = withTies(ranked, some);
  const lowest = withTies([...ranked].reverse(), some);
  return highest.some((it) => lowest.includes(it)) ? { highest: [], lowest: [] } : { highest, lowest };
}

/** The first `some` units and all that share the points of the last of them. */
function withTies(units: readonly RankedUnit[], some: number): RankedUnit[] {
  const last = units[some - 1]?.points ?? null;
  if (last === null) return [];
  const beyond = units.slice(some).filter((it) => it.points !== null && exact(it.points).equals(exact(last)));
  return [...units.slice(0, some), ...beyond];
}

export function compareWith(scorecard: Scorecard, previous: Scorecard | null): Comparison {
  if (previous?.period !== periodId(periodBefore(scorecard))) return { kind: "none" };
  return previous.rulebookHash === scorecard.rulebookHash
    ? { kind: "previous", before: previous }
    : { kind: "other-rules" };
}

export function periodBefore(scorecard: Scorecard): Period {
  return previousPeriod(readPeriod(scorecard.period));
}

/** Every group and indicator, of the province and of its units, for which the source gives points of its own. */
export function portalResults(scorecard: Scorecard, rulebook: Rulebook): PortalResult[] {
  const cards = [
    { card: scorecard, path: "" },
    ...scorecard.units.map((card) => ({ card, path: `unit.${card.agency.code}.` })),
  ];
  const titleOf = new Map([
    ...rulebook.groups.map((it): [string, string] => [it.id, it.title.vi]),
    ...rulebook.indicators.map((it): [string, string] => [it.id, `${it.id} ${it.title.vi}`]),
  ]);
  return cards.flatMap(({ card, path }) =>
    card.groups.flatMap((group) => {
      const place = (kind: string, id: string) => ({
        cell: `${path}${kind}.${id}.points`,
        portalCell: `portal.${path}${kind}.${id}.points`,
        where: `${card.agency.name}: ${titleOf.get(id) ?? id}`,
      });
      const ofGroup =
        group.state === "scored" && group.portalPoints !== null
          ? [
              {
                ...place("group", group.code),
                ours: group.points,
                portal: group.portalPoints,
                differs: group.differs,
              },
            ]
          : [];
      const ofIndicators = group.indicators.flatMap((it) =>
        it.portalPoints === null || !COMPUTED.has(it.state)
          ? []
          : [
              {
                ...place("indicator", it.id),
                ours: it.points,
                portal: it.portalPoints,
                differs: it.differs,
              },
            ],
      );
      return [...ofGroup, ...ofIndicators];
    }),
  );
}
