import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Bilingual } from "#terms/bilingual.ts";

/** How sure we are of a fact of the law: `unconfirmed` values are switches in data, shown as such. */
export type Confidence = "high" | "medium" | "low";

/** P: max × ratio. T: full marks from `threshold` on. I: information only. */
export type PointsRule = { rule: "P" } | { rule: "T"; threshold: string } | { rule: "I" };

/**
 * Where rounding happens. `points`: from the unrounded ratio, once. `percent-then-points`: the percentage is
 * rounded first (the Portal's payment endpoint). `decimals` is for the points.
 */
export type Rounding = { order: "points" | "percent-then-points"; decimals: number };

/** What an indicator is worth when its denominator is 0 or not given. `constant`: the source gives points without counts. */
export type NoDataPolicy = "null" | "zero" | "max" | "constant";

/** Whether a kind of unit has the indicator itself, takes its province's value, or is not assessed. */
export type Applies = "own" | "inherited" | "not-applicable";

/** Where the counts stand in the Portal's answers: `endpoint` plus a metric code, or field names (added together). */
export type GivenBy = {
  endpoint: string;
  metric?: string;
  numerator?: readonly string[];
  denominator?: readonly string[];
  /** Kinds of row that carry the counts; others give only the group's points. */
  on?: readonly ("parent" | "child")[];
};

/** One worked example; the rulebook check computes each and compares exactly. */
export type Example = {
  says: string;
  numerator: number | null;
  denominator: number | null;
  points: string | null;
};

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
  file: string;
};

export type Group = {
  id: string;
  no: string;
  title: Bilingual;
  max: string;
  endpoint: string;
  file: string;
};

/** Lower bound inclusive. */
export type GradeBand = { id: string; title: Bilingual; from: string; confirmed: boolean };

/** A frozen, checked version of the law as data. */
export type Rulebook = {
  id: string;
  title: Bilingual;
  decision: string;
  effectiveFrom: string;
  effectiveUntil: string | null;
  maxTotal: string;
  /** Decimals shown for points. */
  decimals: number;
  groups: readonly Group[];
  indicators: readonly Indicator[];
  grades: readonly GradeBand[];
  /** Units whose denominator of this indicator is 0 are ranked apart ("không phát sinh hồ sơ"). */
  activityIndicator: string;
  notes: readonly Bilingual[];
  /** SHA-256 over the canonical JSON of everything above. */
  hash: string;
};
