import { RISK_KINDS, type RiskKind } from "#findings/atRisk/riskKind.ts";
import type { CountedAgency } from "#score/scoreCounts.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { KeptAWhile } from "../../keptAWhile.ts";
import { minuteOf } from "../../keptOfDatabase.ts";
import type { RiskReading } from "./riskReading.ts";
import { walkRisks } from "./walkRisks.ts";

/** How many dossiers of an agency and those under it have each risk; one with several counts in each, and once in `dossiers`. */
export type RiskCounts = {
  agency: CountedAgency;
  dossiers: number;
  counts: Readonly<Record<RiskKind, number>>;
};

/** @property at the moment they are judged at */
export type CountedRisks = { whole: RiskCounts; units: RiskCounts[]; at: Instant };

const kept = new KeptAWhile<CountedRisks>();

/**
 * Counts the dossiers at risk of an agency and of each under it in one walk. Counts of now are made anew with each batch, and with
 * each minute, as working hours run out; where that takes seconds they are kept for a while. Those of another instant are kept
 * for it.
 */
export async function countRisks(database: Database, reading: RiskReading): Promise<CountedRisks> {
  const { authority, tree, at, knownAt, isNow, newestBatch } = reading;
  const key = [authority, tree.root.code, isNow ? null : [at, knownAt !== null]];
  const newest = isNow ? `${newestBatch} ${minuteOf(at)}` : newestBatch;
  return (await kept.of(database, key, newest, () => walk(database, reading))).value;
}

async function walk(database: Database, reading: RiskReading): Promise<CountedRisks> {
  const byCell = new Map<string, Tally>();
  for await (const piece of walkRisks(database, reading, null, null)) {
    for (const { subject, kinds } of piece) {
      const cell = subject.facts.agency ?? "";
      const tally = byCell.get(cell) ?? emptyTally();
      byCell.set(cell, tally);
      tally.dossiers += 1;
      for (const kind of kinds) tally.counts[kind] += 1;
    }
  }
  const { root, below } = reading.tree;
  const countsOf = (agency: CountedAgency) => summed(agency, byCell);
  return { whole: countsOf(root), units: below.map(countsOf), at: reading.at };
}

type Tally = { dossiers: number; counts: Record<RiskKind, number> };

function emptyTally(): Tally {
  const counts = Object.fromEntries(RISK_KINDS.map((it) => [it, 0])) as Record<RiskKind, number>;
  return { dossiers: 0, counts };
}

function summed(agency: CountedAgency, byCell: ReadonlyMap<string, Tally>): RiskCounts {
  const sum = emptyTally();
  for (const [cell, { dossiers, counts }] of byCell) {
    if (agency.cells !== null && !agency.cells.has(cell)) continue;
    sum.dossiers += dossiers;
    for (const kind of RISK_KINDS) sum.counts[kind] += counts[kind];
  }
  return { agency, ...sum };
}
