import type { ForecastRule } from "#findings/forecast/forecastInput.ts";
import type { Count } from "#measure/countFromFacts.ts";
import type { CourseQuestion } from "#measure/courses/course.ts";
import type { SqlText } from "#measure/language/sqlText.ts";
import type { Predicate } from "#measure/predicate.ts";

/** The rules whose counts move with dossiers, and what is asked of each dossier for them. */
export type RulesAhead = {
  questions: readonly CourseQuestion[];
  conditions: readonly SqlText[];
  dossiers: readonly Predicate[];
  cells: readonly Predicate[];
  procedures: readonly Predicate[];
  petitions: readonly Predicate[];
};

/** Sorts predicates by how their counts move; of agencies and procedures any that ask more than whether there is one stay out. */
export function rulesAhead(predicates: readonly Predicate[]): RulesAhead {
  const dossiers = predicates.filter((it) => it.of === "dossier");
  const cells = predicates.filter((it) => it.of === "agency" && asksForOne(it));
  const procedures = predicates.filter((it) => it.of === "procedure" && asksForOne(it));
  return {
    questions: [
      ...dossiers.map(({ inScope, hit, late }) => ({ inScope, hit, late })),
      ...cells.map(({ exists, late }) => ({ inScope: "true", hit: exists[0]?.sql ?? "false", late })),
    ],
    conditions: procedures.flatMap((it) => it.exists[0]?.sql ?? []),
    dossiers,
    cells,
    procedures,
    petitions: predicates.filter((it) => it.of === "petition"),
  };
}

/** Whether a hit means that one dossier fits, and nothing else. */
function asksForOne({ exists, clauses }: Predicate): boolean {
  const hits = clauses.filter((it) => it.role === "hit");
  return exists.length === 1 && hits.length === 1 && hits[0]?.holds.startsWith("dossiers.exists(") === true;
}

/** The same with what was counted now, and how many procedures and petitions there were in the past. */
export function forecastRules(
  { dossiers, cells, procedures, petitions }: RulesAhead,
  counts: readonly Count[],
  past: readonly { before: readonly number[]; after: readonly number[]; counts: readonly Count[] }[],
): ForecastRule[] {
  const of = (predicate: Predicate) => counts.filter((it) => it.predicate === predicate.id);
  const sumOf = (predicate: Predicate, some: readonly Count[]) =>
    some
      .filter((it) => it.predicate === predicate.id)
      .reduce(
        (sum, it) => ({ yes: sum.yes + it.yes, no: sum.no + it.no, unknown: sum.unknown + it.unknown }),
        { yes: 0, no: 0, unknown: 0 },
      );
  return [
    ...dossiers.map((it, letter) => ({ counts: "dossiers" as const, rule: it.id, letter })),
    ...cells.map((it, nth) => ({
      counts: "cells" as const,
      rule: it.id,
      letter: dossiers.length + nth,
      cells: new Set(of(it).map(({ cell }) => cell)),
    })),
    ...petitions.map((it) => ({
      counts: "petitions" as const,
      rule: it.id,
      now: sumOf(it, counts),
      past: past.map((month) => sumOf(it, month.counts)),
    })),
    ...procedures.map((it, nth) => ({
      counts: "procedures" as const,
      rule: it.id,
      now: of(it)[0] ?? { yes: 0, no: 0, unknown: 0 },
      past: past.map(({ before, after }) => ({ before: before[nth] ?? 0, after: after[nth] ?? 0 })),
    })),
  ];
}
