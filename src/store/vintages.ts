import type { Selectable } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { SaveOutcome } from "./captures.ts";
import type { Database } from "./openedDatabase.ts";
import type { Schema } from "./schema.ts";

/** An issued publication: frozen record, content and findings as canonical JSON texts. */
export type StoredVintage = {
  id: string;
  authority: AgencyCode;
  agency: { code: AgencyCode; name: string };
  period: string;
  profile: string;
  contentHash: string;
  record: string;
  content: string;
  findings: string;
  supersedes: string | null;
  override: { reason: string; by: string } | null;
  issuedAt: Instant;
};

export type StoredFile = { name: string; mediaType: string; sha256: string; bytes: Uint8Array };

/** Issues a vintage with its renditions in one transaction. The same content again changes nothing. */
export function saveVintage(
  database: Database,
  vintage: Omit<StoredVintage, "id">,
  files: readonly StoredFile[],
): Promise<SaveOutcome> {
  const named = files.map(({ bytes: _, ...file }) => file);
  const bytes = files.map((file) => file.bytes);
  return database.inbox.keepCall({ call: "vintage", told: { vintage, files: named }, bytes }, () =>
    storeVintage(database, vintage, files),
  );
}

async function storeVintage(
  { sql }: Database,
  it: Omit<StoredVintage, "id">,
  files: readonly StoredFile[],
): Promise<SaveOutcome> {
  const id = `${it.agency.code}-${it.period}-${it.profile}-${it.contentHash.slice(0, 8)}`;
  return sql.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto("vintage")
      .values({
        authority: it.authority,
        id,
        agency: it.agency.code,
        agency_name: it.agency.name,
        period: it.period,
        profile: it.profile,
        content_hash: it.contentHash,
        record: it.record,
        content: it.content,
        findings: it.findings,
        supersedes: it.supersedes,
        override_reason: it.override?.reason ?? null,
        override_by: it.override?.by ?? null,
        issued_at: it.issuedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) return { outcome: "same", id };
    await tx
      .insertInto("vintage_file")
      .values(
        files.map((file) => ({
          authority: it.authority,
          vintage_id: id,
          name: file.name,
          media_type: file.mediaType,
          sha256: file.sha256,
          bytes: file.bytes,
        })),
      )
      .execute();
    return { outcome: "stored", id };
  });
}

export async function findVintage({ sql }: Database, id: string): Promise<StoredVintage | undefined> {
  const row = await sql.selectFrom("vintage").selectAll().where("id", "=", id).executeTakeFirst();
  return row && readVintage(row);
}

/** The vintage last issued for an agency, period and profile. */
export async function findLatestVintage(
  { sql }: Database,
  key: { agency: AgencyCode; period: string; profile: string },
): Promise<StoredVintage | undefined> {
  const row = await sql
    .selectFrom("vintage")
    .selectAll()
    .where("agency", "=", key.agency)
    .where("period", "=", key.period)
    .where("profile", "=", key.profile)
    .orderBy("issued_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && readVintage(row);
}

/** Every vintage, newest first. */
export async function listVintages({ sql }: Database): Promise<StoredVintage[]> {
  const rows = await sql.selectFrom("vintage").selectAll().orderBy("issued_at", "desc").execute();
  return rows.map(readVintage);
}

export async function listVintageFiles({ sql }: Database, id: string): Promise<StoredFile[]> {
  const rows = await sql
    .selectFrom("vintage_file")
    .selectAll()
    .where("vintage_id", "=", id)
    .orderBy("name")
    .execute();
  return rows.map((it) => ({ name: it.name, mediaType: it.media_type, sha256: it.sha256, bytes: it.bytes }));
}

function readVintage(row: Selectable<Schema["vintage"]>): StoredVintage {
  return {
    id: row.id,
    authority: row.authority,
    agency: { code: row.agency, name: row.agency_name },
    period: row.period,
    profile: row.profile,
    contentHash: row.content_hash,
    record: row.record,
    content: row.content,
    findings: row.findings,
    supersedes: row.supersedes,
    override:
      row.override_reason && row.override_by ? { reason: row.override_reason, by: row.override_by } : null,
    issuedAt: row.issued_at.toISOString(),
  };
}
