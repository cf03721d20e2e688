import { countBatch } from "#app/measuring/counting.ts";
import { saveCapture } from "#store/captures.ts";
import { type DatabasePlace, openDatabase } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aDelivery, sha256 } from "./aDelivery.ts";
import { aCapture } from "./published.ts";

/**
 * Started by dossiersKilled.test.ts: imports a file, changes some dossiers, stores a capture, over and over, and says what
 * is acknowledged, until it is killed.
 */
export const IMPORTED = 2_600;
export const CHANGED = 3;

/** What a line says is stored: a batch of some deliveries, or a capture by its hash. */
export type Acknowledged = { batch: number; deliveries: number } | { capture: string };

if (process.argv[2] !== undefined) await importForever(JSON.parse(process.argv[2]), Number(process.argv[3]));

async function importForever(place: DatabasePlace, run: number): Promise<void> {
  const database = await openDatabase(place, { afterwards: countBatch });
  const say = (it: Acknowledged) => process.stdout.write(`${JSON.stringify(it)}\n`);
  const save = async (round: string, size: number) => {
    const batch = { authority: "H53", by: "test", files: [] };
    const deliveries = Array.from({ length: size }, (_, n) =>
      // Half of them renew the dossiers every run brings, half are new.
      aDelivery(n % 2 ? `K-${n}` : `K-${run}-${round}-${n}`, new Date(Date.now() + n).toISOString(), {
        agency: `H53.${run}.${round}`,
      }),
    );
    const stored = await saveDossierBatch(database, { batch, deliveries }, new Date().toISOString());
    say({ batch: stored.batch, deliveries: size });
  };
  for (let round = 0; ; round += 1) {
    await save(`${round}`, IMPORTED);
    for (let change = 0; change < 20; change += 1) await save(`${round}.${change}`, CHANGED);
    const hash = sha256(`${run} ${round}`);
    await saveCapture(database, aCapture({ hash }), new Date().toISOString());
    say({ capture: hash });
  }
}
