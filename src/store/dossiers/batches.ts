import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../database.ts";

/** When the first batch of an authority became known; undefined before there is one. */
export async function firstKnownInstant(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
): Promise<Instant | undefined> {
  const first = await db
    .selectFrom("import_batch")
    .select("known_at")
    .where("authority", "=", authority)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return first?.known_at.toISOString();
}

/** Authorities that have dossiers, sorted. */
export async function authoritiesWithDossiers({ sql: db }: Pick<Database, "sql">): Promise<AgencyCode[]> {
  const rows = await db
    .selectFrom("import_batch")
    .select("authority")
    .distinct()
    .orderBy("authority")
    .execute();
  return rows.map((it) => it.authority);
}

/** The newest day on which a dossier was received that is not later than an instant. */
export async function newestReceivedDay(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  by: Instant,
): Promise<string | undefined> {
  const newest = await db
    .selectFrom("dossier")
    .select(({ fn, cast }) => [cast<string>(fn.max("received_day"), "text").as("day")])
    .where("authority", "=", authority)
    .where("received_at", "<=", new Date(by))
    .executeTakeFirst();
  return newest?.day ?? undefined;
}
