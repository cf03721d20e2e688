import { countBatch } from "#app/measuring/counting.ts";
import type { Database } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import type { Progress } from "../progress.ts";
import { AUTHORITY, type SampleBatch } from "./sample.ts";

/** What loading took. Milliseconds, without the time it takes to invent the sample. */
export type LoadTimes = { versions: number; total: number; counters: number };

/** Loads a sample batch by batch through the one way dossiers come in, with their counters. */
export async function loadSample(
  database: Database,
  batches: Iterable<SampleBatch>,
  progress: Progress,
): Promise<LoadTimes> {
  const times: LoadTimes = { versions: 0, total: 0, counters: 0 };
  for (const { knownAt, deliveries } of batches) {
    const batch = { batch: { authority: AUTHORITY, by: "bench", files: [] }, deliveries };
    const began = performance.now();
    await saveDossierBatch(database, batch, knownAt, async (tx, written) => {
      const counting = performance.now();
      await countBatch(tx, written);
      times.counters += performance.now() - counting;
    });
    times.total += performance.now() - began;
    times.versions += deliveries.filter((it) => it.kind === "version").length;
    progress(`nạp ${times.versions} phiên bản, ${Math.round((times.versions / times.total) * 1000)}/giây`);
  }
  return times;
}
