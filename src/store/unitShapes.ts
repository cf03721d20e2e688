import type { UnitShape } from "#published/unitShape.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { SaveOutcome } from "./captures.ts";
import type { Database } from "./openedDatabase.ts";

/** The shapes of an authority's units and the file they were read from. */
export type StoredShapes = {
  authority: AgencyCode;
  file: { name: string; sha256: string };
  shapes: readonly UnitShape[];
  loadedAt: Instant;
};

/** Keeps the shapes of an authority's units; the file loaded last is the one that counts. */
export function saveShapes(database: Database, it: StoredShapes): Promise<SaveOutcome["outcome"]> {
  return database.inbox.keepCall({ call: "shapes", told: it }, () => storeShapes(database, it));
}

async function storeShapes(
  { sql }: Database,
  { authority, file, shapes, loadedAt }: StoredShapes,
): Promise<SaveOutcome["outcome"]> {
  const known = await sql
    .selectFrom("unit_shapes")
    .select("sha256")
    .where("authority", "=", authority)
    .where("sha256", "=", file.sha256)
    .executeTakeFirst();
  const row = { file_name: file.name, body: JSON.stringify(shapes), loaded_at: loadedAt };
  await sql
    .insertInto("unit_shapes")
    .values({ authority, sha256: file.sha256, ...row })
    .onConflict((it) => it.columns(["authority", "sha256"]).doUpdateSet(row))
    .execute();
  return known ? "same" : "stored";
}

/** The shapes loaded last; undefined when the authority has no map. */
export async function findShapes(
  { sql }: Database,
  authority: AgencyCode,
): Promise<StoredShapes | undefined> {
  const row = await sql
    .selectFrom("unit_shapes")
    .selectAll()
    .where("authority", "=", authority)
    .orderBy("loaded_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      authority,
      file: { name: row.file_name, sha256: row.sha256 },
      shapes: JSON.parse(row.body) as UnitShape[],
      loadedAt: row.loaded_at.toISOString(),
    }
  );
}
