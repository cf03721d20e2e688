import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importDossiers } from "#app/importing/importDossiers.ts";
import { readHandlerNames } from "#dossier/handlerNames.ts";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import { UnitObserver } from "#findings/integrity/unitObserver.ts";
import { readRecordSigns } from "#ingest/dossiers/sync/readRecordSigns.ts";
import { SAMPLE_PROVINCE, sampleDossiers } from "#sample/generateDossiers.ts";
import { readSampleProcedures } from "#sample/province/sampleProcedures.ts";
import { Random } from "#sample/random.ts";
import { sampleLines } from "#sample/records/sampleLines.ts";
import type { SampleEvent } from "#sample/sampleEvent.ts";
import { dossierEvents } from "#sample/sampleEvents.ts";
import type { Database } from "#store/database.ts";
import { dossiersAround } from "#store/dossiers/dossiersAround.ts";
import { readPeriod } from "#terms/period.ts";
import { type MeasuredDetector, Tally } from "./measuredDetector.ts";

const MONTHS = { from: "2026-01", until: "2026-03" };
const PERIOD = readPeriod("2026-Q1");

/**
 * Plants every behaviour of single dossiers, and honest lookalikes, in an invented province; imports its records like
 * anybody's, reads them back from the database, and holds what detectors say of each dossier against what was planted.
 * @param share of the dossiers that get each behaviour
 */
export async function measureDossiers(
  database: Database,
  { dossiers, seed, share }: { dossiers: number; seed: number; share: number },
): Promise<MeasuredDetector[]> {
  const plant = { dossiers: share, units: 0, lookalikes: share };
  const truth = await load(database, { seed, dossiers, units: 163, months: MONTHS, plant });
  const { detectors, madeUpIdentities } = readIntegrity();
  const each = detectors.filter((it) => it.rule.kind === "each");
  const madeUp = new Set(madeUpIdentities);
  const context = { handlers: readHandlerNames(), period: PERIOD, ratings: null };
  const tally = new Tally("dossier");
  const question = {
    authority: SAMPLE_PROVINCE,
    agencies: null,
    from: "2026-01-01",
    until: "2026-04-01",
    knownAt: null,
  };
  let seen = 0;
  for await (const { record, ...it } of dossiersAround(database, question)) {
    seen++;
    const observer = new UnitObserver(each, context);
    observer.add({ ...it, record: record === null ? null : readRecordSigns(record, madeUp) });
    const planted = truth.get(it.facts.code) ?? [];
    for (const { detector, verdict } of observer.findings())
      tally.add(detector, planted.includes(detector), verdict);
  }
  if (seen < 0.95 * dossiers) throw new Error(`only ${seen} of ${dossiers} dossiers came back`);
  return tally.measured;
}

/** Imports a sample as a file of records. @returns what was planted by code of the dossier */
async function load(
  database: Database,
  options: Parameters<typeof sampleDossiers>[0],
): Promise<Map<string, readonly string[]>> {
  const truth = new Map<string, readonly string[]>();
  const folder = mkdtempSync(join(tmpdir(), "minhbach-detectors-"));
  const file = join(folder, "sample.ndjson");
  try {
    const out = openSync(file, "w");
    for (const line of sampleLines(events(options, truth))) writeSync(out, `${line}\n`);
    closeSync(out);
    const asked = { files: [file], authority: SAMPLE_PROVINCE, dryRun: false, by: "bench" };
    const { tally } = await importDossiers(database, asked, "2026-06-01T00:00:00.000Z");
    if (tally.rejectedRecords > 0) throw new Error(`${tally.rejectedRecords} records were not taken`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return truth;
}

function* events(
  options: Parameters<typeof sampleDossiers>[0],
  truth: Map<string, readonly string[]>,
): Generator<SampleEvent> {
  for (const { version } of readSampleProcedures(SAMPLE_PROVINCE))
    yield { kind: "procedure", procedure: version };
  let index = 0;
  for (const dossier of sampleDossiers(options)) {
    if (dossier.planted !== null && dossier.planted.own.length > 0)
      truth.set(dossier.plan.code, dossier.planted.own);
    yield* dossierEvents(new Random(~options.seed, index++), dossier);
  }
}
