import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { namesOf } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import { QUERIED_COLUMNS } from "./factsRow.ts";
import { FLAG_COLUMNS } from "./flags.ts";

/**
 * The dossiers of an authority as they were known at an instant, one row each, those that were gone left out: a query to
 * count from, `selectFrom(dossiersAsOf(…).as("dossier"))`. Conditions put on it are passed on to both tables.
 *
 * The answer for an instant never changes once a batch has been stored after it (`settledInstant`).
 */
export function dossiersAsOf({ sql: db }: Database, authority: AgencyCode, at: Instant) {
  const current = db
    .selectFrom("dossier")
    .select(COLUMNS)
    .where("authority", "=", authority)
    .where("known_from", "<=", timeOf(at))
    .where("deleted", "=", false);
  const closed = db
    .selectFrom("dossier_history")
    .select(COLUMNS)
    .where("authority", "=", authority)
    .where("known_from", "<=", timeOf(at))
    .where("known_to", ">", timeOf(at))
    .where("deleted", "=", false);
  return current.unionAll(closed);
}

/** When the newest batch of an authority became known: what was known then is final. Undefined before the first batch. */
export async function settledInstant(
  { sql: db }: Database,
  authority: AgencyCode,
): Promise<Instant | undefined> {
  const last = await db
    .selectFrom("import_batch")
    .select("known_at")
    .where("authority", "=", authority)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.known_at.toISOString();
}

const timeOf = (at: Instant) => new Date(at);

const COLUMNS = [
  "authority",
  "code",
  "version",
  "known_from",
  "batch",
  "source",
  "source_time",
  "facts",
  ...namesOf(QUERIED_COLUMNS),
  "submitted_day",
  "received_day",
  "due_day",
  "finished_day",
  "returned_day",
  "refused_day",
  ...namesOf(FLAG_COLUMNS),
  ...namesOf(DERIVED_COLUMNS),
] as const;
