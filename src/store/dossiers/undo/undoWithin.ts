import { type Kysely, sql } from "kysely";
import type { Schema } from "../../schema.ts";
import type { Undoing, UndoneCounts } from "../batch.ts";
import type { TakingIn } from "../saveChunks.ts";
import { refuseUndoing } from "./refuseUndoing.ts";
import { undoDossiers } from "./undoDossiers.ts";
import { undoEvents } from "./undoEvents.ts";

/**
 * Takes back what a batch brought, inside the transaction of the batch that undoes it: every dossier is believed again as the
 * deliveries that stand tell it.
 * @throws UserError when the batch cannot be undone
 */
export async function undoWithin(
  tx: Kysely<Schema>,
  taking: TakingIn,
  undoing: Undoing,
): Promise<UndoneCounts> {
  await refuseUndoing(tx, taking.stamp.authority, undoing.batch);
  const events = await undoEvents(tx, taking, undoing.batch);
  const dossiers = await undoDossiers(tx, taking, undoing.batch);
  return { ...dossiers, events, repeatedBy: await repeatingBatches(tx, taking, undoing.batch) };
}

/** Later batches that stand and brought something that was known already. */
async function repeatingBatches(
  tx: Kysely<Schema>,
  { stamp, fallen }: TakingIn,
  batch: number,
): Promise<number[]> {
  const rows = await tx
    .selectFrom("import_batch")
    .select("id")
    .where("authority", "=", stamp.authority)
    .where("id", ">", batch)
    .where(sql<boolean>`(counts #>> '{dossiers,unchanged}')::integer > 0`)
    .orderBy("id")
    .execute();
  return rows.map((it) => it.id).filter((it) => !fallen.undone.has(it));
}
