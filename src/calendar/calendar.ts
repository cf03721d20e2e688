import type { AgencyCode } from "#terms/agencyCode.ts";

/** Units of a procedure's maximum time (DonViTinh): giờ, ngày làm việc, ngày, tháng. */
export const TERM_UNITS = ["hour", "working-day", "day", "month"] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** A length of time as a procedure states it, e.g. 3 working days. */
export type Term = { amount: number; unit: TermUnit };

/** Working time within one day, in milliseconds after midnight, half-open. */
export type Shift = { from: number; until: number };

/** A day that a decree takes out of the ordinary week. `confirmed` false: derived, its decree not found. */
export type DecreedDay = {
  kind: "off" | "make-up" | "half-day";
  name: string;
  source: string;
  confirmed: boolean;
};

/** Where a counted day ends: with the working hours, or at 23:59:59. */
export type DayEnd = "close" | "last-second";

/**
 * How an amount of one unit is counted.
 * - `working-time`: so many minutes of working time each, from the start of the clock on
 * - `working-days`: to the end of the n-th working day after the day the clock starts
 * - `days`, `months`: by the calendar; a last day without work gives way to the next working day
 * A broken amount (half a day) is working time of `minutes` each; months cannot be broken.
 */
export type UnitRule =
  | { method: "working-time"; minutes: number }
  | { method: "working-days" | "days"; ends: DayEnd; minutes: number }
  | { method: "months"; ends: DayEnd };

/** Until when a receipt counts for its own day: milliseconds after midnight, or the close of the working hours. */
type ReceptionRule = { lastReceipt: number | "close" };

/** The covered days with running totals, so that any question costs one look-up. Index 0 is `firstDay`. */
export type DayTable = {
  /** Days since 1970-01-01 on the wall clock. */
  firstDay: number;
  /** Wall clock minus UTC, in milliseconds. */
  offset: number;
  shifts: readonly (readonly Shift[])[];
  /** Working milliseconds before each day; one more entry than days. */
  workedBefore: Float64Array;
  /** Working days before each day; one more entry than days. */
  workingDaysBefore: Int32Array;
  /** Index of the n-th working day. */
  workingDays: Int32Array;
};

/** An authority's working time over the covered days (YYYY-MM-DD, half-open). Outside them nothing is known. */
export type Calendar = {
  authority: AgencyCode | null;
  covers: { from: string; until: string };
  table: DayTable;
  decreed: ReadonlyMap<string, DecreedDay>;
  reception: Readonly<Record<string, ReceptionRule>>;
  units: Readonly<Record<TermUnit, UnitRule>>;
};
