import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Schema } from "../schema.ts";

/** Waits until nobody else writes the dossiers of an authority, and keeps others waiting until the transaction ends. */
export async function lockAuthority(tx: Kysely<Schema>, authority: AgencyCode): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${authority}, 766))`.execute(tx);
}
