import type { Counting } from "#measure/counters/addUp.ts";
import {
  auditCounters,
  type CounterDifference,
  cellsOf,
  recountAll,
} from "#measure/counters/auditCounters.ts";
import { foldCounters } from "#measure/counters/foldCounters.ts";
import { countedItems } from "#measure/counters/item.ts";
import { keepCounters } from "#measure/counters/keepCounters.ts";
import { prepareCounters } from "#measure/counters/prepareCounters.ts";
import { readMarks } from "#measure/marks.ts";
import type { Database } from "#store/database.ts";
import type { WrittenBatch } from "#store/dossiers/afterwards.ts";
import { authoritiesWithDossiers } from "#store/dossiers/batches.ts";
import { lockAuthority } from "#store/dossiers/lockAuthority.ts";
import { rederiveAll } from "#store/dossiers/rederiveAll.ts";
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

/**
 * Makes every authority's dossiers ready to be counted by the rules of today: what follows from each version is filled in where
 * it is lacking, counters are completed, time passes in them.
 * @param onProgress called with the number of versions filled so far
 */
export async function prepareMeasuring(
  database: Database,
  now: Instant,
  onProgress?: (versions: number) => void,
): Promise<void> {
  const filled = await rederiveAll(database, onProgress);
  const authorities = await authoritiesWithDossiers(database);
  for (const authority of authorities)
    await prepareCounters(database.sql, authority, await countingOf(database.sql, authority), now);
  // Versions that were not counted for want of what follows from them are counted now.
  if (filled > 0) await repair(database, authorities);
}

/** What an audit found; `counters` is how many were compared. */
export type AuditReport = { counters: number; differences: CounterDifference[] };

/**
 * Recounts counters from the dossiers: all of them, or those of some agencies by chance.
 * @param choose how many agencies of each authority; null: every counter
 */
export async function audit(
  database: Database,
  authorities: readonly AgencyCode[],
  choose: number | null,
): Promise<AuditReport> {
  const report: AuditReport = { counters: 0, differences: [] };
  for (const authority of authorities) {
    const counting = await countingOf(database.sql, authority);
    const agencies = choose === null ? [] : await cellsOf(database, authority, counting, "agency");
    const among = agencies
      .map((it) => ({ it, by: Math.random() }))
      .sort((a, b) => a.by - b.by)
      .slice(0, choose ?? 0)
      .map(({ it }) => it);
    const cells = choose === null ? null : ({ cell: "agency", among } as const);
    const found = await auditCounters(database, authority, counting, cells);
    report.counters += found.counters;
    report.differences.push(...found.differences);
  }
  return report;
}

/** Lets time pass in the counters of an authority. */
export async function passTime(database: Database, authority: AgencyCode, now: Instant): Promise<void> {
  const counting = await countingOf(database.sql, authority);
  await database.sql.transaction().execute(async (tx) => {
    await lockAuthority(tx, authority);
    await foldCounters(tx, authority, now, counting);
  });
}

/** Counts the counters of some authorities anew, for good. */
export async function repair(database: Database, authorities: readonly AgencyCode[]): Promise<void> {
  for (const authority of authorities)
    await recountAll(database, authority, await countingOf(database.sql, authority));
}
