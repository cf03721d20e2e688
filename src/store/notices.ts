import type { Selectable } from "kysely";
import type { Notice } from "#published/notice.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { SaveOutcome } from "./captures.ts";
import type { Database } from "./openedDatabase.ts";
import type { Schema } from "./schema.ts";

/** An imported notice with its file as it came. */
export type StoredNotice = {
  id: string;
  authority: AgencyCode;
  agency: { code: AgencyCode; name: string };
  period: string;
  notice: Notice;
  file: { name: string; bytes: Uint8Array };
  importedAt: Instant;
};

/** Appends a notice. The same file for the same agency and period changes nothing. */
export function saveNotice(database: Database, it: Omit<StoredNotice, "id">): Promise<SaveOutcome> {
  const { name, bytes } = it.file;
  return database.inbox.keepCall({ call: "notice", told: { ...it, file: { name } }, bytes: [bytes] }, () =>
    storeNotice(database, it),
  );
}

async function storeNotice({ sql }: Database, it: Omit<StoredNotice, "id">): Promise<SaveOutcome> {
  const id = `${it.agency.code}-${it.period}-${it.notice.sha256.slice(0, 8)}`;
  const added = await sql
    .insertInto("notice")
    .values({
      authority: it.authority,
      id,
      agency: it.agency.code,
      agency_name: it.agency.name,
      period: it.period,
      form: it.notice.form,
      sha256: it.notice.sha256,
      file_name: it.file.name,
      file_bytes: it.file.bytes,
      body: JSON.stringify(it.notice),
      imported_at: it.importedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return { outcome: added ? "stored" : "same", id };
}

/** The newest notice of an agency and period. */
export async function findNotice(
  { sql }: Database,
  agency: AgencyCode,
  period: string,
): Promise<StoredNotice | undefined> {
  const row = await sql
    .selectFrom("notice")
    .selectAll()
    .where("agency", "=", agency)
    .where("period", "=", period)
    .orderBy("imported_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && readNotice(row);
}

export async function findNoticeById({ sql }: Database, id: string): Promise<StoredNotice | undefined> {
  const row = await sql.selectFrom("notice").selectAll().where("id", "=", id).executeTakeFirst();
  return row && readNotice(row);
}

/** Every notice, newest period first. */
export async function listNotices({ sql }: Database): Promise<StoredNotice[]> {
  const rows = await sql
    .selectFrom("notice")
    .selectAll()
    .orderBy("period", "desc")
    .orderBy("imported_at", "desc")
    .execute();
  return rows.map(readNotice);
}

function readNotice(row: Selectable<Schema["notice"]>): StoredNotice {
  return {
    id: row.id,
    authority: row.authority,
    agency: { code: row.agency, name: row.agency_name },
    period: row.period,
    notice: JSON.parse(row.body) as Notice,
    file: { name: row.file_name, bytes: row.file_bytes },
    importedAt: row.imported_at.toISOString(),
  };
}
