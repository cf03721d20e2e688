import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";

/**
 * Why an indicator has the points it has.
 * `scored`: from its own counts. `given`: the source gives points without counts. `inherited`: the province's value.
 * `no-data`: the denominator is 0 (the rulebook says what that is worth). `not-applicable`: this kind of unit is not assessed.
 * `unknown`: the source says nothing. `information`: never carries points.
 */
export type IndicatorState =
  | "scored"
  | "given"
  | "inherited"
  | "no-data"
  | "not-applicable"
  | "unknown"
  | "information";

/** Decimal texts with two digits; null is unknown. `ratio` is a percentage. */
export type ScoredIndicator = {
  id: string;
  code: string | null;
  numerator: number | null;
  denominator: number | null;
  ratio: string | null;
  points: string | null;
  max: string | null;
  lost: string | null;
  state: IndicatorState;
  /** For information that is no ratio (days on average): its value. */
  value?: string | null;
  inheritedFrom: string | null;
  portalRatio: string | null;
  portalPoints: string | null;
  /** True when the Portal's points differ from ours; both are shown, neither is overwritten. */
  differs: boolean;
  flags: readonly string[];
  /** Who counted, on a card that holds figures of both. */
  from?: "portal" | "dossiers";
  /** Where we counted ourselves: how many could not be told; they are in neither count. */
  unknown?: number;
};

export type ScoredGroup = {
  code: string;
  points: string | null;
  max: string;
  applicableMax: string;
  /** applicableMax − points. */
  lost?: string | null;
  /** `scored` from indicators, `given` where the source has only the group's points, `missing`, `not-applicable`. */
  state: "scored" | "given" | "missing" | "not-applicable";
  portalPoints: string | null;
  differs: boolean;
  indicators: readonly ScoredIndicator[];
};

export type UnitCard = {
  agency: { code: string; name: string; kind: AgencyKind };
  period: string;
  rulebook: string;
  rulebookHash: string;
  source: "portal" | "table" | "dossiers";
  dataTime: Instant | null;
  points: string | null;
  max: string;
  applicableMax: string;
  /** points / applicableMax in percent. */
  applicableRatio: string | null;
  /** applicableMax − points. */
  lost?: string | null;
  grade: string | null;
  gradeId: string | null;
  gradeConfirmed: boolean | null;
  /** No dossiers in the period: ranked apart. */
  inactive: boolean;
  /** Where not everything is known: the points of the indicators that are, and what they could be at most. */
  partial?: { points: string; max: string };
  groups: readonly ScoredGroup[];
};

/** A unit within its authority; `rank` is competition ranking among its kind, null when ranked apart or incomplete. */
export type RankedUnit = UnitCard & { rank: number | null; rankOf: number | null };

export type Scorecard = UnitCard & {
  units: readonly RankedUnit[];
  complete: boolean;
  missing: readonly string[];
};
