import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import type { Measure } from "./measure.ts";

/** How sure we are of a fact of the law: `unconfirmed` values are switches in data, shown as such. */
export type Confidence = "high" | "medium" | "low";

/**
 * P: max × ratio. T: full marks from `threshold` on. I: information only.
 * `factor` is the id of another indicator whose ratio multiplies this one before points are given.
 */
type PointsRule =
  | { rule: "P"; factor?: string }
  | { rule: "T"; threshold: string; factor?: string }
  | { rule: "I" };

/**
 * Where rounding happens. `points`: from the unrounded ratio, once. `percent-then-points`: the percentage is
 * rounded first (the Portal's payment endpoint). `decimals` is for the points; `percentDecimals`, when it differs, for
 * the percentage.
 */
type Rounding = {
  order: "points" | "percent-then-points";
  decimals: number;
  percentDecimals?: number;
};

/**
 * What an indicator is worth when its denominator is 0. Counts that are not given at all are unknown and worth
 * nothing known, except under `constant`: there the source gives points without counts.
 */
type NoDataPolicy = "null" | "zero" | "max" | "constant";

/** Whether a kind of unit has the indicator itself, takes its province's value, or is not assessed. */
export type Applies = "own" | "inherited" | "not-applicable";

/** Where the counts stand in the Portal's answers: `endpoint` plus a metric code, or field names (added together). */
type GivenBy = {
  endpoint: string;
  metric?: string;
  numerator?: readonly string[];
  denominator?: readonly string[];
  /** For a figure that is no ratio (an average): the field that holds it. */
  value?: string;
  /** Kinds of row that carry the counts; others give only the group's points. */
  on?: readonly ("parent" | "child")[];
};

/** The two numbers of a ratio; null where the source gives none. */
export type Counts = { numerator: number | null; denominator: number | null };

/** One worked example; the rulebook check computes each and compares exactly. `factor`: counts of the points rule's factor. */
export type Example = Counts & { says: string; points: string | null; factor?: Counts };

export type Indicator = {
  id: string;
  code: string | null;
  group: string;
  title: Bilingual;
  /** What is counted. */
  counts: "dossier" | "procedure" | "petition" | "agency";
  /** Points at most, as a decimal text; null for information only. */
  max: string | null;
  numerator: Bilingual;
  denominator: Bilingual;
  /** One sentence of the formula for people. */
  formula: Bilingual;
  /** Operational rules in words. */
  rules: readonly string[];
  points: PointsRule;
  rounding: Rounding;
  noData: { policy: NoDataPolicy; says: Bilingual };
  scope: Readonly<Partial<Record<AgencyKind, Applies>>>;
  given: GivenBy | null;
  source: { cites: string; articles: readonly string[]; confidence: Confidence };
  effectiveFrom: string;
  effectiveUntil: string | null;
  examples: readonly Example[];
  /** How it is counted from facts, or why it can only be given. */
  measure: Measure;
  file: string;
};

export type Group = {
  id: string;
  no: string;
  title: Bilingual;
  max: string;
  endpoint: string;
  /** How its indicators apply to each kind of unit unless they say otherwise; `not-applicable` holds for the whole group. */
  scope?: Readonly<Partial<Record<AgencyKind, Applies>>>;
  file: string;
};

/** Lower bound inclusive. */
export type GradeBand = { id: string; title: Bilingual; from: string; confirmed: boolean };

/** A frozen, checked version of the law as data. */
export type Rulebook = {
  id: string;
  /** Rulebooks of one family follow one another in time and never overlap. */
  family: string;
  title: Bilingual;
  decision: string;
  /** First day it holds, and the first day it no longer does (null: still in force). */
  effectiveFrom: string;
  effectiveUntil: string | null;
  /** `unknown`: only the groups' maxima are known, there are no indicators. */
  components: "known" | "unknown";
  maxTotal: string;
  /** Decimals shown for points. */
  decimals: number;
  groups: readonly Group[];
  indicators: readonly Indicator[];
  grades: readonly GradeBand[];
  /** Units whose denominator of this indicator is 0 are ranked apart ("không phát sinh hồ sơ"). Null: no indicators. */
  activityIndicator: string | null;
  notes: readonly Bilingual[];
  /** SHA-256 over the canonical JSON of everything above. */
  hash: string;
};
