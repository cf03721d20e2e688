import type { LedgerApart, LedgerLine, LossCause } from "#findings/ledger/ledger.ts";

/**
 * What a difference of points is made of, each exact and adding up to it.
 * `rate`: things meet the rule more or less often, the agencies weighing what they weighed. `volume`: the agencies weigh
 * otherwise, or something was counted where there was nothing before. `rule`: it is assessed on one side only.
 * `other`: the source gives points without counts, so that nothing more is known.
 */
export type Effects = Readonly<Record<"rate" | "volume" | "rule" | "other", string>>;

/** One side of a line; null figures of counts where the source gives none. */
export type ComparedFigures = Pick<
  LedgerLine,
  "state" | "numerator" | "denominator" | "unknown" | "points" | "max"
>;

/**
 * One cause on both sides.
 * @property lost with nine decimals; null where the side does not have the cause
 * @property change lost on the later side less lost on the earlier: above zero, it took more
 */
export type ComparedCause = {
  id: string;
  cause: LossCause;
  a: { things: number | null; lost: string } | null;
  b: { things: number | null; lost: string } | null;
  change: string;
};

/**
 * An indicator on both sides, or a group of which one side gives nothing more.
 * @property a null where the side has nothing there that counts: it is in neither its points nor its maximum
 * @property rebased the earlier side by the later one's rules and unit tree; null where these are its own
 * @property difference from the earlier side by these rules to the later one
 * @property byRules what other rules and another tree alone make of the earlier side; null where its own do not say
 */
export type ComparedLine = {
  group: string | null;
  indicator: string | null;
  a: ComparedFigures | null;
  rebased: ComparedFigures | null;
  b: ComparedFigures | null;
  difference: string;
  byRules: string | null;
  effects: Effects;
  causes: readonly ComparedCause[];
};

type ComparedPoints = { points: string; max: string };

/** Lines of one group put together; `a` by the later side's rules where these differ. */
export type ComparedGroup = {
  group: string | null;
  a: ComparedPoints;
  b: ComparedPoints;
  difference: string;
  effects: Effects;
};

/** What is in no difference, because one side does not know it. */
export type ComparedApart = Pick<LedgerApart, "group" | "indicator"> & { side: "a" | "b" | "both" };

/**
 * Two ledgers of one agency beside each other. `difference` = `b.points` − `a.points` (those of `rebased` where there are) = the
 * sum of the lines = the sum of the effects, to the last digit. What one side does not know is left out of both and stands
 * apart.
 * @property isWhole whether nothing was left out: the points are then those of the ledgers
 */
export type LedgerComparison = {
  a: ComparedPoints;
  b: ComparedPoints;
  rebased: ComparedPoints | null;
  difference: string;
  byRules: string | null;
  effects: Effects;
  groups: readonly ComparedGroup[];
  lines: readonly ComparedLine[];
  apart: readonly ComparedApart[];
  isWhole: boolean;
};
