import type { Counting } from "#measure/counters/addUp.ts";
import {
  auditCounters,
  type CounterDifference,
  recountAll,
  someCells,
} from "#measure/counters/auditCounters.ts";
import { countedItems } from "#measure/counters/item.ts";
import { keepCounters } from "#measure/counters/keepCounters.ts";
import { prepareCounters } from "#measure/counters/prepareCounters.ts";
import { readMarks } from "#measure/marks.ts";
import type { Database } from "#store/database.ts";
import { authoritiesWithDossiers } from "#store/dossiers/batches.ts";
import type { WrittenBatch } from "#store/dossiers/saveDossierBatch.ts";
import type { Connection } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { allPredicates } from "./measures.ts";

/** What counters are kept of in this database: every rule of every rulebook and local set. */
export async function countingOf(db: Connection, authority: AgencyCode): Promise<Counting> {
  const predicates = allPredicates();
  const marks = await readMarks(db, authority, predicates);
  return { items: countedItems(predicates, marks), marks };
}

/** Keeps the counters in the transaction of a batch of dossiers. */
export async function countBatch(tx: Connection, batch: WrittenBatch): Promise<void> {
  await keepCounters(tx, batch, await countingOf(tx, batch.authority));
}

/** Completes the counters of every authority for the rules of today and lets time pass in them. */
export async function prepareAllCounters(database: Database, now: Instant): Promise<void> {
  for (const authority of await authoritiesWithDossiers(database))
    await prepareCounters(database.sql, authority, await countingOf(database.sql, authority), now);
}

/** What an audit found. `random`: of so many agencies by chance. */
export type AuditReport = { counters: number; differences: CounterDifference[] };

/** Recounts counters from the dossiers: all of them, or those of some agencies by chance. */
export async function audit(
  database: Database,
  authorities: readonly AgencyCode[],
  extent: "all" | { random: number },
): Promise<AuditReport> {
  const report: AuditReport = { counters: 0, differences: [] };
  for (const authority of authorities) {
    const agencies = extent === "all" ? null : await someCells(database, authority, extent.random);
    const found = await auditCounters(
      database,
      authority,
      await countingOf(database.sql, authority),
      agencies,
    );
    report.counters += found.counters;
    report.differences.push(...found.differences);
  }
  return report;
}

/** Counts the counters of some authorities anew, for good. */
export async function repair(database: Database, authorities: readonly AgencyCode[]): Promise<void> {
  for (const authority of authorities)
    await recountAll(database, authority, await countingOf(database.sql, authority));
}
