import type { Measured } from "#rulebook/measure.ts";
import type { IndicatorState, UnitCard } from "#score/scorecard.ts";

/** A clause that was not met, or not known to be; `part` is why, where that is told apart. */
export type FailedClause = {
  clause: string;
  answer: "no" | "unknown";
  mends: readonly string[];
  part: string | null;
};

/**
 * Why points are missing.
 * `clauses`: things counted here do not meet these clauses of the rule. `misses`: the source gives counts, without the
 * things behind them. `points`: the source gives points without counts. `inherited`: the value is another agency's.
 * `no-data`: nothing to count, which the rulebook holds to be worth less than the maximum. `factor`: another indicator
 * multiplies this one. `group`: only the group's points are given. `total`: the source's total is not the sum of its groups.
 */
export type LossCause =
  | { kind: "clauses"; of: Measured; clauses: readonly FailedClause[] }
  | { kind: "misses" | "points" | "no-data" | "group" | "total" }
  | { kind: "inherited"; from: string }
  | { kind: "factor"; indicator: string };

/**
 * What one thing costs on average: `lost` points each, and one last digit more for the first `more` of them in the order of
 * their codes, so that they add up to what the entry lost.
 */
export type LossEach = { lost: string; more: number };

/**
 * Points lost to one cause of one indicator. A thing stands in exactly one entry: that of everything it fails by.
 * @property things how many; null where they are not known
 * @property lost with nine decimals: the entries of a line add up to what the line lost
 * @property shown with the decimals of the scorecard, adding up likewise
 */
export type LedgerEntry = {
  id: string;
  cause: LossCause;
  things: number | null;
  lost: string;
  shown: string;
  each: LossEach | null;
};

/** One indicator, or a group of which nothing more is given, or (both null) the difference of a total from its groups. */
export type LedgerLine = {
  group: string | null;
  indicator: string | null;
  state: IndicatorState | "group" | "total";
  numerator: number | null;
  denominator: number | null;
  /** Things that could not be told; they are in neither count and cost nothing. */
  unknown: number;
  points: string;
  max: string;
  lost: string;
  entries: readonly LedgerEntry[];
};

/** What is outside the sum and why: not assessed, nothing to count, or not known. `max` is what it could be worth. */
export type LedgerApart = {
  group: string;
  indicator: string | null;
  max: string;
  why: "not-applicable" | "no-data" | "unknown";
};

/**
 * Where the points of one agency went. `lost` = `max` − `points` = the sum of the lines, to the last digit.
 * @property isWhole whether all is known: `points` is then the scorecard's total, else that of the known part
 */
export type Ledger = Pick<UnitCard, "agency" | "period" | "rulebook" | "source" | "dataTime"> & {
  points: string;
  max: string;
  lost: string;
  isWhole: boolean;
  lines: readonly LedgerLine[];
  apart: readonly LedgerApart[];
};
