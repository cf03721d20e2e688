import type { CatalogueProcedure } from "#published/capture.ts";
import type { Instant } from "#terms/instant.ts";
import { inBatches } from "./inBatches.ts";
import type { Database } from "./openedDatabase.ts";

/** Adds procedures of the Portal's catalogue, or renews what is known of them. Returns how many. */
export function saveProcedures(
  database: Database,
  procedures: readonly CatalogueProcedure[],
  now: Instant,
): Promise<number> {
  return database.inbox.keepCall({ call: "procedures", told: { procedures, now } }, () =>
    storeProcedures(database, procedures, now),
  );
}

async function storeProcedures(
  { sql }: Database,
  procedures: readonly CatalogueProcedure[],
  now: Instant,
): Promise<number> {
  const rows = procedures.map((it) => ({
    code: it.code,
    portal_id: it.portalId,
    name: it.name,
    state: it.state,
    publishers: JSON.stringify(it.publishers),
    applied_by: JSON.stringify(it.appliedBy),
    seen_at: now,
  }));
  await sql.transaction().execute(async (tx) => {
    for (const batch of inBatches(rows)) {
      await tx
        .insertInto("catalogue_procedure")
        .values(batch)
        .onConflict((it) =>
          it.column("code").doUpdateSet((row) => ({
            portal_id: row.ref("excluded.portal_id"),
            name: row.ref("excluded.name"),
            state: row.ref("excluded.state"),
            publishers: row.ref("excluded.publishers"),
            applied_by: row.ref("excluded.applied_by"),
            seen_at: row.ref("excluded.seen_at"),
          })),
        )
        .execute();
    }
  });
  return rows.length;
}
