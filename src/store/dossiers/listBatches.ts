import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import type { BatchFile, BatchOutcome } from "./batch.ts";

/**
 * A batch as it was taken in.
 * @property by the command, person or connection that brought it
 * @property undoes the batch that this one undoes, with the reason given; null for one that brought something
 * @property undone which batch undid it, when, by whom and why; null while it stands
 */
export type ListedBatch = Pick<BatchOutcome, "batch" | "knownAt" | "dossiers" | "events" | "rejected"> & {
  by: string;
  files: readonly BatchFile[];
  undoes: number | null;
  reason: string | null;
  took: BatchOutcome["undone"] | null;
  undone: { batch: number; knownAt: Instant; by: string; reason: string } | null;
};

/** Batches of an authority, the newest first. @param before only those with a smaller number; null: from the newest */
export async function listBatches(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  { before, limit }: { before: number | null; limit: number },
): Promise<ListedBatch[]> {
  const rows = await db
    .selectFrom("import_batch as it")
    .leftJoin("import_batch as undoing", (join) =>
      join.onRef("undoing.authority", "=", "it.authority").onRef("undoing.undoes", "=", "it.id"),
    )
    .selectAll("it")
    .select([
      "undoing.id as undone_by",
      "undoing.known_at as undone_at",
      "undoing.brought_by as undone_who",
      "undoing.reason as undone_why",
    ])
    .where("it.authority", "=", authority)
    .$if(before !== null, (query) => query.where("it.id", "<", before ?? 0))
    .orderBy("it.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((it) => ({
    batch: it.id,
    knownAt: it.known_at.toISOString(),
    by: it.brought_by,
    files: it.files,
    dossiers: it.counts.dossiers,
    events: it.counts.events,
    rejected: it.counts.rejected,
    undoes: it.undoes,
    reason: it.reason,
    took: it.counts.undone ?? null,
    undone:
      it.undone_by === null || it.undone_at === null
        ? null
        : {
            batch: it.undone_by,
            knownAt: it.undone_at.toISOString(),
            by: it.undone_who ?? "",
            reason: it.undone_why ?? "",
          },
  }));
}
