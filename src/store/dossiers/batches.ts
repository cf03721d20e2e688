import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../database.ts";
import { rowsOf } from "../statement.ts";

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

/** When the newest batch of an authority became known by an instant, and how many there were; undefined before the first. */
export async function batchesBy(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  by: Instant,
): Promise<{ newest: Instant; count: number } | undefined> {
  const found = await db
    .selectFrom("import_batch")
    .select(({ fn }) => [fn.max("known_at").as("newest"), fn.countAll().as("count")])
    .where("authority", "=", authority)
    .where("known_at", "<=", new Date(by))
    .executeTakeFirstOrThrow();
  return found.newest === null
    ? undefined
    : { newest: found.newest.toISOString(), count: Number(found.count) };
}

/** The first and the last day on which an authority received dossiers by a day, as known now; undefined without any. */
export async function receivedDays(
  { sql }: Pick<Database, "sql">,
  authority: AgencyCode,
  by: string,
): Promise<{ first: string; last: string } | undefined> {
  const text = `select min(received_day)::text as first, max(received_day)::text as last
    from dossier where authority = :authority and received_day <= :by::date`;
  const [found] = await rowsOf<{ first: string | null; last: string | null }>(sql, text, { authority, by });
  return found === undefined || found.first === null || found.last === null
    ? undefined
    : { first: found.first, last: found.last };
}
