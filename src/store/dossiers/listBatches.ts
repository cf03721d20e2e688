import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { rowsOf } from "../statement.ts";
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

/** A system that records came from. @property newest its own newest time @property lastAt when a batch last brought some */
export type SourceSystem = { source: string; records: number; newest: Instant | null; lastAt: Instant };

/** Batches looked at for what they brought; with changes that come one by one there are thousands a day. */
const MOST_LOOKED_AT = 2_000;

/** Systems that the newest batches brought records from, the one that came last first; undone batches are left out. */
export async function sourceSystems(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
): Promise<SourceSystem[]> {
  const text = `with newest as (
    select id, known_at, counts -> 'sources' as sources from import_batch as it
    where authority = :authority and undoes is null and not exists (
      select from import_batch as undoing where undoing.authority = it.authority and undoing.undoes = it.id)
    order by id desc limit ${MOST_LOOKED_AT}
  )
  select source.key as source, sum((source.value ->> 'records')::bigint)::text as records,
    max((source.value ->> 'newest')::timestamptz) as newest, max(known_at) as last_at
  from newest cross join lateral jsonb_each(coalesce(newest.sources, '{}')) as source
  group by source.key order by last_at desc, source`;
  const rows = await rowsOf<{ source: string; records: string; newest: Date | null; last_at: Date }>(
    db,
    text,
    {
      authority,
    },
  );
  return rows.map((it) => ({
    source: it.source,
    records: Number(it.records),
    newest: it.newest?.toISOString() ?? null,
    lastAt: it.last_at.toISOString(),
  }));
}

/** How many batches an authority has. */
export async function countBatches(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
): Promise<number> {
  const text = "select count(*)::integer as count from import_batch where authority = :authority";
  const [row] = await rowsOf<{ count: number }>(db, text, { authority });
  return row?.count ?? 0;
}
