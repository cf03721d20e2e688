import type { Calendar } from "#calendar/calendar.ts";
import type { Instant } from "#terms/instant.ts";
import type { HandlerNames } from "../handlerNames.ts";
import type { LateCause, LatenessRule } from "../lateness/latenessRule.ts";
import type { ProcedureVersion } from "../procedureVersion.ts";

/** Milliseconds, half-open; minus and plus Infinity where it has no bound. */
export type TimeSpan = { from: number; until: number };

/**
 * What lateness is kept for: a rule as a whole, or one of its causes where it has several.
 * @property hash of everything but the facts that the answer depends on: a changed rule or calendar is another mark
 */
export type LatenessMark = { rule: string; cause: LateCause | null; hash: string };

/**
 * What an authority's dossiers are judged by.
 * @property marks of one rule after the other: the whole first, then its causes
 */
export type Derivation = {
  calendar: Calendar;
  handlers: HandlerNames;
  standard: LatenessRule;
  rules: readonly LatenessRule[];
  marks: readonly LatenessMark[];
};

/** What follows from a procedure; each is null when the catalogue does not tell. */
export type ProcedureFacts = Pick<ProcedureVersion, "terms"> & {
  chargesFee: boolean | null;
  returnsPaper: boolean | null;
};

/**
 * What is known around a dossier when a version of it is written.
 * @property procedure null when the catalogue is not known to have it
 * @property dissatisfied whether some rating of the dossier says so
 */
export type KnownAround = { knownFrom: Instant; procedure: ProcedureFacts | null; dissatisfied: boolean };

/**
 * What follows from the facts of a dossier with what is known around it. Null is not known.
 * @property openedDay first day in Việt Nam (YYYY-MM-DD) on which something happened to it
 * @property closedDay last such day, `infinity` while more may happen
 * @property late one list for each mark of the derivation: when it is late, judged at any instant
 * @property lateUnknown the same for when that cannot be told
 */
export type DerivedFacts = {
  openedDay: string;
  closedDay: string;
  wasReceived: boolean | null;
  isOpen: boolean | null;
  endedAt: Instant | null;
  returnsPaper: boolean | null;
  procedureChargesFee: boolean | null;
  dissatisfied: boolean;
  late: readonly (readonly TimeSpan[])[];
  lateUnknown: readonly (readonly TimeSpan[])[];
};
