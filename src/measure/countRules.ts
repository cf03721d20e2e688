import type { Database } from "#store/database.ts";
import { findCounterState } from "./counters/counterState.ts";
import { countedItems } from "./counters/item.ts";
import { readCounters } from "./counters/readCounters.ts";
import { type Count, countFromFacts, countSubject } from "./countFromFacts.ts";
import { readMarks } from "./marks.ts";
import type { Predicate } from "./predicate.ts";
import { boundsOf, type Question, valuesOf } from "./question.ts";

/**
 * Counts of some rules: from counters where they are complete and the question is about now, else from the facts. Both
 * give the same counts. Rules that ask the same have one predicate, which is counted once.
 */
export async function countRules(
  database: Database,
  asked: readonly Predicate[],
  question: Question,
): Promise<Count[]> {
  const predicates = [...new Map(asked.map((it) => [it.id, it])).values()];
  const marks = await readMarks(database.sql, question.authority, predicates);
  const state =
    question.knownAt === null ? await findCounterState(database.sql, question.authority) : undefined;
  const isCounted =
    state !== undefined &&
    Date.parse(boundsOf(question.period).startsAt) <= Date.parse(state.countedTo) &&
    Date.parse(question.now) >= Date.parse(state.countedTo) &&
    countedItems(predicates, marks).every((it) => state.rules.includes(it.rule));
  if (!isCounted) return countFromFacts(database, predicates, question);

  const ofDossiers = predicates.filter((it) => it.of === "dossier");
  const values = { ...valuesOf(question), ...marks };
  const counts = await readCounters(database, ofDossiers, question, marks);
  for (const subject of ["procedure", "petition", "agency"] as const) {
    // Counters of procedures are kept for the whole authority only.
    const exists = subject === "procedure" && question.agencies !== null ? undefined : fromCounters;
    counts.push(...(await countSubject(database, subject, predicates, question, values, exists)));
  }
  return counts;
}

const fromCounters = ({
  id,
}: {
  id: string;
}) => `select cell, sum(yes) as yes, sum(unknown) as unknown from counter
  where authority = :authority and period = :period and at <= :judged_at::timestamptz and rule = '${id}' group by cell`;
