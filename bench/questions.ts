import { measuresOf } from "#app/measuring/measures.ts";
import type { Count } from "#measure/countFromFacts.ts";
import type { Predicate } from "#measure/predicate.ts";
import { boundsOf, judgedAt, type Question } from "#measure/question.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readPeriod } from "#terms/period.ts";
import type { Answer } from "./answers.ts";
import { AUTHORITY, LOADED_BY } from "./sample/sample.ts";

export const RULEBOOK = "qd766-portal-2026";

/** A month that is over. Dossiers of the last month, among them all that come in later, are not in it. */
const MONTH = "2026-09";
/** A month in the middle, as it was known when its dispatch was written. */
const PAST = { month: "2026-03", knownAt: "2026-04-02T09:30:00.000Z" } as const;

export const NOW: Question = questionOf(MONTH, null);
export const THEN: Question = questionOf(PAST.month, PAST.knownAt);

function questionOf(month: string, knownAt: string | null): Question {
  return {
    authority: AUTHORITY,
    period: readPeriod(month),
    knownAt,
    now: LOADED_BY,
    agencies: null,
    units: [],
  };
}

/** Indicators over dossiers with their predicates. */
export function dossierRules(): { id: string; predicate: Predicate }[] {
  return measuresOf(loadRulebook(RULEBOOK)).flatMap(({ id, predicate }) =>
    predicate?.of === "dossier" ? [{ id, predicate }] : [],
  );
}

/** Counts by the numbers of their indicators. */
export function byIndicator(counts: readonly Count[]): Answer[] {
  const ids = new Map(dossierRules().map(({ id, predicate }) => [predicate.id, id]));
  return counts.map(({ predicate, cell, yes, no, unknown }) => ({
    rule: ids.get(predicate) ?? predicate,
    cell,
    yes,
    no,
    unknown,
  }));
}

/** The bounds of a question in days and milliseconds since 1970. */
export type Bounds = {
  fromDay: number;
  untilDay: number;
  startsAt: number;
  judgedAt: number;
  knownAt: number;
};

/** @property knownAt for what is known now: after everything, before infinity */
export function boundsIn(question: Question): Bounds {
  const { from, until, startsAt } = boundsOf(question.period);
  const day = (text: string) => Date.parse(text) / 86_400_000;
  return {
    fromDay: day(from),
    untilDay: day(until),
    startsAt: Date.parse(startsAt),
    judgedAt: Date.parse(judgedAt(question)),
    knownAt: question.knownAt === null ? Number.MAX_VALUE : Date.parse(question.knownAt),
  };
}
