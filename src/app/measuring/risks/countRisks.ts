import { RISK_KINDS, type RiskKind } from "#findings/atRisk/riskKind.ts";
import type { CountedAgency } from "#score/scoreCounts.ts";
import type { Database } from "#store/database.ts";
import { KeptOfDatabase, minuteOf } from "../../keptOfDatabase.ts";
import type { RiskReading } from "./riskReading.ts";
import { walkRisks } from "./walkRisks.ts";

/** How many dossiers of an agency and those under it have each risk; one with several counts in each, and once in `dossiers`. */
export type RiskCounts = {
  agency: CountedAgency;
  dossiers: number;
  counts: Readonly<Record<RiskKind, number>>;
};

export type CountedRisks = { whole: RiskCounts; units: RiskCounts[] };

const kept = new KeptOfDatabase<CountedRisks>();

/**
 * Counts the dossiers at risk of an agency and of each under it in one walk. Counts of now are kept for the minute they were
 * asked in, as long as no newer batch is known: working hours run out by the minute. Those of another instant are kept for it.
 */
export function countRisks(database: Database, reading: RiskReading): Promise<CountedRisks> {
  const { authority, tree, at, knownAt, isNow, newestBatch } = reading;
  const when = isNow ? minuteOf(at) : [at, knownAt !== null];
  return kept.of(database, [authority, tree.root.code, when, newestBatch], () => walk(database, reading));
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
  return { whole: countsOf(root), units: below.map(countsOf) };
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
