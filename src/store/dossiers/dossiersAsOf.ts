import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";

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
  "agency",
  "agency_as_given",
  "procedure",
  "procedure_as_given",
  "channel",
  "state",
  "submitted_at",
  "received_at",
  "due_at",
  "finished_at",
  "returned_at",
  "refused_at",
  "submitted_day",
  "received_day",
  "due_day",
  "finished_day",
  "returned_day",
  "refused_day",
  "other_codes",
  "pauses",
  "steps",
  "components",
  "results",
  "has_digitised_component",
  "paid_online",
  "fees",
  "verified_account",
  "databases",
  "supplement_count",
  "has_component_file",
  "has_digitised_file",
  "has_reused_component",
  "has_component_from_store",
  "has_result_file",
  "charges_fee",
  "lacks_handler_name",
  "lacks_handler_title",
] as const;
