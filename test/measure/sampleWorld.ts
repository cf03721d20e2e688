import { countBatch } from "#app/measuring/counting.ts";
import { generateDossiers } from "#sample/generateDossiers.ts";
import type { Database } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import type { Instant } from "#terms/instant.ts";

export const AUTHORITY = "H99";

/** When the batches of the sample came in: every ten days, in the middle of a day. */
export const CUTS: readonly Instant[] = [
  "2025-11-20T05:00:00.000Z",
  "2025-12-01T05:00:00.000Z",
  "2025-12-11T05:00:00.000Z",
  "2025-12-31T18:00:00.000Z",
  "2026-01-15T05:00:00.000Z",
  "2026-02-01T05:00:00.000Z",
  "2026-02-28T05:00:00.000Z",
];

/** Versions of a sample by the batch in which they come in: those told since the cut before. */
export function sampleBatches(seed: number, dossiers: number): Delivery[][] {
  const options = { seed, dossiers, units: 20, months: { from: "2025-11", until: "2026-02" } };
  const batches: Delivery[][] = CUTS.map(() => []);
  for (const version of generateDossiers(options)) {
    const at = CUTS.findIndex((cut) => (version.sourceTime ?? "") <= cut);
    batches[at]?.push({ kind: "version", version, raw: null });
  }
  return batches;
}

/** Saves one batch of the sample with its counters. */
export function saveSampleBatch(database: Database, deliveries: readonly Delivery[], now: Instant) {
  const batch = { authority: AUTHORITY, by: "sample", files: [] };
  return saveDossierBatch(database, { batch, deliveries }, now, countBatch);
}
