import { expect } from "vitest";
import { readCounters } from "#measure/counters/readCounters.ts";
import { type Count, countFromFacts } from "#measure/countFromFacts.ts";
import { readMarks } from "#measure/marks.ts";
import type { Predicate } from "#measure/predicate.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";

const inOrder = (counts: readonly Count[]) =>
  counts.map((it) => JSON.stringify([it.predicate, it.cell, it.yes, it.no, it.unknown])).sort();

/**
 * Counters of every period that has begun, beside a count of the facts, judged at the same moment.
 * @returns how many counters were compared
 */
export async function expectEqualFacts(
  database: Database,
  authority: AgencyCode,
  { predicates, periods }: { predicates: readonly Predicate[]; periods: readonly string[] },
  now: Instant,
): Promise<number> {
  const marks = await readMarks(database.sql, authority, predicates);
  let compared = 0;
  for (const period of periods) {
    const question = {
      authority,
      period: readPeriod(period),
      knownAt: null,
      now,
      agencies: null,
      units: [],
    };
    const kept = await readCounters(database, predicates, question, marks);
    const counted = await countFromFacts(database, predicates, question);
    if (kept.length > 0) expect(inOrder(kept), period).toEqual(inOrder(counted));
    compared += kept.length;
  }
  return compared;
}
