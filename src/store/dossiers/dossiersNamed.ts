import type { Dossier } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { dossiersAsOf } from "./dossiersAsOf.ts";
import { oneOf } from "./oneOf.ts";
import { factsOf } from "./spelledFacts.ts";

/** What was believed of a dossier, and since when it was known. */
export type BelievedDossier = { facts: Dossier; knownFrom: Instant; source: string };

/**
 * Some dossiers by the codes they are kept under, as known at an instant; those that were not known or were gone are left out.
 * @param at null: as known now
 */
export async function dossiersNamed(
  database: Database,
  authority: AgencyCode,
  codes: readonly string[],
  at: Instant | null,
): Promise<ReadonlyMap<string, BelievedDossier>> {
  if (codes.length === 0) return new Map();
  const by = at ?? "9999-12-31T00:00:00.000Z";
  const rows = await database.sql
    .selectFrom(dossiersAsOf(database, authority, by).as("dossier"))
    .select(["code", "facts", "known_from", "source"])
    .where(oneOf("code", codes))
    .execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        facts: factsOf(row.code, row.facts),
        knownFrom: row.known_from.toISOString(),
        source: row.source,
      },
    ]),
  );
}

/** Where dossiers are kept that were taken up by another, by the codes they had. */
export async function takenUpBy(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom("dossier_alias")
    .select(["alias", "code"])
    .where("authority", "=", authority)
    .where(oneOf("alias", codes))
    .execute();
  return new Map(rows.map(({ alias, code }) => [alias, code]));
}
