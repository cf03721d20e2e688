import { type Expression, type SqlBool, sql } from "kysely";
import { SATISFACTIONS, type Satisfaction } from "#dossier/rating.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { oneOf } from "./oneOf.ts";

/**
 * Which dossiers are meant, and as known when.
 * @property from first day (YYYY-MM-DD) @property until the day after the last
 * @property agencies those whose dossiers are meant; null: all of the authority
 * @property knownAt null: what is known now
 */
export type AroundQuestion = {
  authority: AgencyCode;
  agencies: readonly AgencyCode[] | null;
  from: string;
  until: string;
  knownAt: Instant | null;
};

/** Ratings of some dossiers by their codes. */
export async function ratingsOf(
  { sql: db }: Database,
  { authority, knownAt }: AroundQuestion,
  codes: readonly string[],
): Promise<Map<string, Satisfaction[]>> {
  const rows = await db
    .selectFrom("rating")
    .select(["code", "satisfaction"])
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .where(believed(knownAt))
    .execute();
  const byCode = Map.groupBy(rows, (it) => it.code);
  return new Map(
    [...byCode].map(([code, some]) => [code, some.flatMap((it) => satisfaction(it.satisfaction))]),
  );
}

/** How often each answer was given in the whole authority in the days asked for. */
export async function ratingShares(
  { sql: db }: Database,
  { authority, from, until, knownAt }: AroundQuestion,
): Promise<Record<Satisfaction, number>> {
  const rows = await db
    .selectFrom("rating")
    .select(["satisfaction", (it) => it.fn.countAll<string>().as("count")])
    .where("authority", "=", authority)
    .where(sql<SqlBool>`rated_day >= ${from}::date and rated_day < ${until}::date`)
    .where(believed(knownAt))
    .groupBy("satisfaction")
    .execute();
  const counts: Record<Satisfaction, number> = { "very-satisfied": 0, satisfied: 0, dissatisfied: 0 };
  for (const row of rows) for (const it of satisfaction(row.satisfaction)) counts[it] = Number(row.count);
  return counts;
}

/** Of dossiers with payments, whether some payment that was made is kept as not made online. */
export async function paymentsOf(
  { sql: db }: Database,
  { authority, knownAt }: AroundQuestion,
  codes: readonly string[],
): Promise<Map<string, boolean>> {
  const rows = await db
    .selectFrom("payment")
    .select(["code", sql<boolean>`bool_or(not online)`.as("cash")])
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .where("state", "=", "paid")
    .where("online", "is not", null)
    .where(believed(knownAt))
    .groupBy("code")
    .execute();
  return new Map(rows.flatMap(({ code, cash }) => (code === null ? [] : [[code, cash] as const])));
}

/** Records as they came, by their SHA-256 in hex. They hold personal data: nothing of them may be passed on but signs. */
export async function recordsOf(
  { sql: db }: Database,
  authority: AgencyCode,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom("raw_payload")
    .select([sql<string>`encode(sha256, 'hex')`.as("hash"), "body"])
    .where("authority", "=", authority)
    .where(
      sql<SqlBool>`sha256 in (select decode(it, 'hex') from unnest(${[...hashes]}::text[]) as hashes(it))`,
    )
    .execute();
  return new Map(rows.map(({ hash, body }) => [hash, body]));
}

function believed(knownAt: Instant | null): Expression<SqlBool> {
  return knownAt === null
    ? sql<SqlBool>`known_to = 'infinity'`
    : sql<SqlBool>`known_from <= ${knownAt}::timestamptz and known_to > ${knownAt}::timestamptz`;
}

function satisfaction(text: string): Satisfaction[] {
  const found = SATISFACTIONS.find((it) => it === text);
  return found === undefined ? [] : [found];
}
