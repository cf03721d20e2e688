import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** Tables that are looked into by many codes at once, with the columns that decide how. */
const LOOKED_INTO = {
  dossier: "authority, code, agency, known_from, opened_day, closed_day",
  dossier_history: "authority, code, known_from, known_to, opened_day, closed_day",
  dossier_alias: "authority, alias, code",
} as const;

/** Rows enough to tell that codes are many; taking more of them makes no better plan. */
const TARGET = 20;

/**
 * Tells the planner how large the tables have become since it was told last. It takes an authority for a two-hundredth of
 * a table it knows nothing of, and reads all of it for every chunk; nobody else tells it inside of a long transaction, nor
 * ever in the embedded database.
 */
export async function analyzeGrown(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: keyof typeof LOOKED_INTO }>`
    select c.relname as name from pg_class c
    where c.oid in ('dossier'::regclass, 'dossier_history'::regclass, 'dossier_alias'::regclass)
      and (
        pg_relation_size(c.oid) > (2 * greatest(c.relpages, 0) + 50) * current_setting('block_size')::bigint
        or (c.relpages > 0 and not exists (
          select from pg_stats s where s.schemaname = current_schema() and s.tablename = c.relname and s.attname = 'code'))
      )`.execute(db);
  if (rows.length === 0) return;
  await sql`set local default_statistics_target = ${sql.lit(TARGET)}`.execute(db);
  for (const { name } of rows)
    await sql`analyze (skip_locked) ${sql.table(name)} (${sql.raw(LOOKED_INTO[name])})`.execute(db);
  await sql`set local default_statistics_target to default`.execute(db);
}
