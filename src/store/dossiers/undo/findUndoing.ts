import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../../openedDatabase.ts";

/** @property undoes the batch that was undone @property batch the one that undid it @property at when @property reason why */
export type UndoingFound = { undoes: number; batch: number; at: Instant; reason: string };

/** The undoing of a batch at exactly an instant; undefined where what ended then ended otherwise. */
export async function findUndoing(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  at: Instant,
): Promise<UndoingFound | undefined> {
  const found = await db
    .selectFrom("import_batch")
    .select(["id", "undoes", "reason"])
    .where("authority", "=", authority)
    .where("known_at", "=", new Date(at))
    .executeTakeFirst();
  if (found === undefined || found.undoes === null || found.reason === null) return undefined;
  return { undoes: found.undoes, batch: found.id, at, reason: found.reason };
}
