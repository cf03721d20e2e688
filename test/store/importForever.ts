import { type DatabasePlace, openDatabase } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aDelivery } from "./aDelivery.ts";

/** Started by dossiersKilled.test.ts: imports batch after batch, says which are acknowledged, until it is killed. */
export const BATCH_SIZE = 2_600;

if (process.argv[2] !== undefined) await importForever(JSON.parse(process.argv[2]), Number(process.argv[3]));

async function importForever(place: DatabasePlace, run: number): Promise<void> {
  const database = await openDatabase(place);
  process.stdout.write("open\n");
  for (let round = 0; ; round += 1) {
    const batch = { authority: "H53", by: "test", files: [] };
    const deliveries = Array.from({ length: BATCH_SIZE }, (_, n) =>
      // Half of them renew the dossiers every run brings, half are new.
      aDelivery(n % 2 ? `K-${n}` : `K-${run}-${round}-${n}`, new Date(Date.now() + n).toISOString(), {
        agency: `H53.${run}.${round}`,
      }),
    );
    const { batch: id } = await saveDossierBatch(database, { batch, deliveries }, new Date().toISOString());
    process.stdout.write(`saved ${id}\n`);
  }
}
