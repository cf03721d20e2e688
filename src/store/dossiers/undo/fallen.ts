import type { Kysely } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Schema } from "../../schema.ts";

/**
 * Batches whose word does not count any more.
 * @property undone what they brought has fallen; with the batch that undid each
 * @property undoing the batches that undid them; they only wrote again what others had brought
 */
export type Fallen = { undone: ReadonlyMap<number, number>; undoing: ReadonlySet<number> };

/** @param undoing a batch that is being undone just now, and the one that does it */
export async function readFallen(
  db: Kysely<Schema>,
  authority: AgencyCode,
  now?: { batch: number; undoes: number },
): Promise<Fallen> {
  const rows = await db
    .selectFrom("import_batch")
    .select(["id", "undoes"])
    .where("authority", "=", authority)
    .where("undoes", "is not", null)
    .execute();
  const undone = new Map(rows.flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id] as const])));
  const undoing = new Set(rows.map(({ id }) => id));
  if (now) {
    undone.set(now.undoes, now.batch);
    undoing.add(now.batch);
  }
  return { undone, undoing };
}
