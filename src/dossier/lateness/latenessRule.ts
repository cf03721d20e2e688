import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import type { DossierState, Pause, Step } from "../dossier.ts";

/** `day` compares calendar days in Việt Nam, `minute` points in time without their seconds. */
export const COMPARISON_LEVELS = ["day", "minute"] as const;
export type ComparisonLevel = (typeof COMPARISON_LEVELS)[number];

/** Why a dossier is on the list of late ones; a dossier has every cause that holds and counts once. */
export const LATE_CAUSES = [
  "missing-publication",
  "missing-handler",
  "later-than-due",
  "due-longer-than-process",
] as const;
export type LateCause = (typeof LATE_CAUSES)[number];

export type StepField = Exclude<keyof Step, "dueAt">;

/** What a cause needs to know; a cause that is absent is not one of the rule's. */
type CauseSettings = {
  "missing-publication"?: { stepFields: readonly StepField[] };
  "missing-handler"?: { stepFields: readonly StepField[] };
  "later-than-due"?: Readonly<Record<string, never>>;
  "due-longer-than-process"?: { when: "longer" | "different" };
};

/**
 * One reading of when a dossier is late (rules/lateness/<id>.yaml).
 * @property authorities the root agencies it is a rule of; of all when absent
 * @property standard whether it is the one that says of every dossier whether it was received and has ended
 * @property process what stands for the time of the published internal process; absent: that time is not known
 * @property received what a dossier's state says of its receipt when the time of it is not known
 * @property end states whose time may end the clock, in groups; the first group that was reached gives the end
 * @property supplement.waitingEnds whether the time of a request ends the clock while nothing has followed it
 * @property supplement.repeatedIsLate late by two requests: while both are unfinished, at any time, or never
 * @property pauses kinds of standstill that stop the clock. `slip`: they are taken off before the end is held against the
 * slip, as they ran on the clock on the wall; or the slip's date already has them in it
 * @property withoutDue what stands for a promise that is not known
 */
export type LatenessRule = {
  id: string;
  title: Bilingual;
  source: { cites: string; articles: readonly string[]; confidence: "high" | "medium" | "low" };
  authorities?: readonly AgencyCode[];
  standard?: boolean;
  process?: "catalogue-maximum";
  received: { states: readonly DossierState[]; notStates: readonly DossierState[] };
  end: readonly (readonly DossierState[])[];
  level: ComparisonLevel;
  supplement: { waitingEnds: boolean; repeatedIsLate: "unfinished" | "any" | "never" };
  pauses: { kinds: readonly Pause["kind"][]; slip: "taken-off" | "already-in" };
  withoutDue: "maximum-time" | "on-time";
  causes: CauseSettings;
};
