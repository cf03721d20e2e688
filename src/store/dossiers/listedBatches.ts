import { sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";

/** A batch as it is listed. @property changed dossiers that it changed, made known or took away */
export type ListedBatch = { batch: number; knownAt: Instant; by: string; changed: number };

const CHANGED = ["new", "changed", "merged", "deleted"]
  .map((it) => `coalesce((counts -> 'dossiers' ->> '${it}')::int, 0)`)
  .join(" + ");

/** The newest batch of an authority that was known by an instant; undefined before the first. @param at null: now */
export async function newestBatch(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  at: Instant | null,
): Promise<ListedBatch | undefined> {
  const row = await listed(db, authority, at).limit(1).executeTakeFirst();
  return row && batchOf(row);
}

/** The newest one that changed any dossier. */
export async function newestChange(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  at: Instant | null,
): Promise<ListedBatch | undefined> {
  const row = await listed(db, authority, at)
    .where(sql<boolean>`(${sql.raw(CHANGED)}) > 0`)
    .limit(1)
    .executeTakeFirst();
  return row && batchOf(row);
}

/** A batch by its number. */
export async function batchNumbered(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  batch: number,
): Promise<ListedBatch | undefined> {
  const row = await listed(db, authority, null).where("id", "=", batch).executeTakeFirst();
  return row && batchOf(row);
}

/** Of everybody who brought batches the newest one, with how many there were, the newest first; undoing brings nothing. */
export async function newestBatchesByBringer(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  at: Instant | null,
): Promise<(ListedBatch & { batches: number })[]> {
  const rows = await db
    .selectFrom(
      listed(db, authority, at)
        .where("undoes", "is", null)
        .select(sql<string>`count(*) over (partition by brought_by)`.as("batches"))
        .select(sql<string>`row_number() over (partition by brought_by order by id desc)`.as("place"))
        .as("batch"),
    )
    .selectAll()
    .where("place", "=", "1")
    .orderBy("id", "desc")
    .execute();
  return rows.map((it) => ({ ...batchOf(it), batches: Number(it.batches) }));
}

function listed(db: Database["sql"], authority: AgencyCode, at: Instant | null) {
  return db
    .selectFrom("import_batch")
    .select(["id", "known_at", "brought_by"])
    .select(sql<number>`${sql.raw(CHANGED)}`.as("changed"))
    .where("authority", "=", authority)
    .$if(at !== null, (it) => it.where("known_at", "<=", new Date(at ?? 0)))
    .orderBy("id", "desc");
}

type BatchRow = { id: number; known_at: Date; brought_by: string; changed: number };

function batchOf({ id, known_at, brought_by, changed }: BatchRow): ListedBatch {
  return { batch: id, knownAt: known_at.toISOString(), by: brought_by, changed };
}
