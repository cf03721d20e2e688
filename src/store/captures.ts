import type { Selectable } from "kysely";
import type { Capture, CapturedAgency, CapturedFigures, GivenRow, PortalAnswer } from "#published/capture.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";
import { inBatches } from "./inBatches.ts";
import { jsonText } from "./jsonText.ts";
import type { Database } from "./openedDatabase.ts";
import type { Schema } from "./schema.ts";

/** Captured figures as stored, with when they came in and when the same content was last seen again. */
export type StoredCapture = CapturedFigures & { id: string; importedAt: Instant; checkedAt: Instant };
export type CaptureKey = { authority: string; kind: Capture["kind"]; period: string };

/** `same`: this very content was there already; only its check time moved. */
export type SaveOutcome = { outcome: "stored" | "same"; id: string };

/** Appends a capture with its raw answers in one transaction. Nothing earlier is changed or replaced. */
export function saveCapture(database: Database, capture: Capture, now: Instant): Promise<SaveOutcome> {
  return database.inbox.keepCall({ call: "capture", told: { capture, now } }, () =>
    storeCapture(database, capture, now),
  );
}

async function storeCapture({ sql }: Database, capture: Capture, now: Instant): Promise<SaveOutcome> {
  const id = `${capture.kind}-${capture.period}-${capture.hash.slice(0, 10)}`;
  const key = { authority: capture.authority, capture_id: id };
  return sql.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto("capture")
      .values({
        authority: capture.authority,
        id,
        kind: capture.kind,
        period: capture.period,
        captured_from: capture.capturedFrom,
        data_time: capture.dataTime,
        complete: capture.complete,
        missing: jsonText(capture.missing),
        notes: jsonText(capture.notes),
        declared_units: capture.declaredUnits,
        hash: capture.hash,
        imported_at: now,
        checked_at: now,
      })
      .onConflict((it) => it.columns(["authority", "kind", "period", "hash"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) {
      const known = await tx
        .updateTable("capture")
        .set({ checked_at: now })
        .where("authority", "=", capture.authority)
        .where("kind", "=", capture.kind)
        .where("period", "=", capture.period)
        .where("hash", "=", capture.hash)
        .returning("id")
        .executeTakeFirstOrThrow();
      return { outcome: "same", id: known.id };
    }
    for (const rows of inBatches(
      capture.answers.map((it, position) => ({ ...key, ...answerRow(it), position })),
    )) {
      await tx.insertInto("capture_answer").values(rows).execute();
    }
    for (const rows of inBatches(
      capture.agencies.map((it, position) => ({ ...key, ...agencyRow(it), position })),
    )) {
      await tx.insertInto("capture_agency").values(rows).execute();
    }
    for (const rows of inBatches(
      capture.rows.map((it, position) => ({ ...key, ...givenRow(it), position })),
    )) {
      await tx.insertInto("given_row").values(rows).execute();
    }
    return { outcome: "stored", id };
  });
}

const answerRow = (it: PortalAnswer) => ({
  endpoint: it.endpoint,
  path: it.path,
  request: jsonText(it.request),
  http_status: it.httpStatus,
  content_type: it.contentType,
  captured_at: it.capturedAt,
  sha256: it.sha256,
  bytes: it.bytes,
  body: it.body,
});

const agencyRow = (it: CapturedAgency) => ({
  code: it.code,
  name: it.name,
  kind: it.kind,
  portal_id: it.portalId,
  parent: it.parent,
});

const givenRow = (it: GivenRow) => ({
  agency: it.agency,
  endpoint: it.endpoint,
  row_kind: it.row,
  points: it.points,
  max: it.max,
  metrics: jsonText(it.metrics),
  fields: jsonText(it.fields),
});

/**
 * The capture to show for a period: the newest complete one, else the newest incomplete one (which says so).
 * An incomplete capture never stands in for a complete one.
 * @param importedBy only those that had come in by then
 */
export async function findCapture(
  database: Database,
  key: CaptureKey,
  importedBy?: Instant,
): Promise<StoredCapture | undefined> {
  const row = await database.sql
    .selectFrom("capture")
    .selectAll()
    .where("authority", "=", key.authority)
    .where("kind", "=", key.kind)
    .where("period", "=", key.period)
    .$if(importedBy !== undefined, (it) => it.where("imported_at", "<=", new Date(importedBy ?? 0)))
    .orderBy("complete", "desc")
    .orderBy("data_time", (it) => it.desc().nullsLast())
    .orderBy("imported_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && readCapture(database, row);
}

export type CaptureSummary = CaptureKey & {
  id: string;
  complete: boolean;
  dataTime: Instant | null;
  importedAt: Instant;
  checkedAt: Instant;
};

/** How many captures of an authority there are, and when the newest came in; undefined before the first. */
export async function newestCapture(
  { sql }: Pick<Database, "sql">,
  authority: string,
): Promise<{ count: number; importedAt: Instant } | undefined> {
  const found = await sql
    .selectFrom("capture")
    .select(({ fn }) => [fn.countAll().as("count"), fn.max("imported_at").as("newest")])
    .where("authority", "=", authority)
    .executeTakeFirstOrThrow();
  return found.newest === null
    ? undefined
    : { count: Number(found.count), importedAt: found.newest.toISOString() };
}

/** Every capture, newest period and data time first. */
export async function listCaptures({ sql }: Database, authority?: string): Promise<CaptureSummary[]> {
  const rows = await sql
    .selectFrom("capture")
    .selectAll()
    .$if(authority !== undefined, (it) => it.where("authority", "=", authority ?? ""))
    .orderBy("authority")
    .orderBy("period", "desc")
    .orderBy("data_time", (it) => it.desc().nullsLast())
    .execute();
  return rows.map((it) => ({
    authority: it.authority,
    id: it.id,
    kind: it.kind,
    period: it.period,
    complete: it.complete,
    dataTime: it.data_time?.toISOString() ?? null,
    importedAt: it.imported_at.toISOString(),
    checkedAt: it.checked_at.toISOString(),
  }));
}

async function readCapture({ sql }: Database, row: Selectable<Schema["capture"]>): Promise<StoredCapture> {
  const [agencies, rows] = await Promise.all([
    sql
      .selectFrom("capture_agency")
      .selectAll()
      .where("authority", "=", row.authority)
      .where("capture_id", "=", row.id)
      .orderBy("position")
      .execute(),
    sql
      .selectFrom("given_row")
      .selectAll()
      .where("authority", "=", row.authority)
      .where("capture_id", "=", row.id)
      .orderBy("position")
      .execute(),
  ]);
  return {
    id: row.id,
    authority: row.authority,
    period: row.period,
    kind: row.kind,
    capturedFrom: row.captured_from?.toISOString() ?? null,
    dataTime: row.data_time?.toISOString() ?? null,
    complete: row.complete,
    missing: row.missing,
    notes: row.notes,
    declaredUnits: row.declared_units,
    hash: row.hash,
    importedAt: row.imported_at.toISOString(),
    checkedAt: row.checked_at.toISOString(),
    agencies: agencies.map((it) => ({
      code: it.code,
      name: it.name,
      kind: it.kind as AgencyKind,
      portalId: it.portal_id,
      parent: it.parent,
    })),
    rows: rows.map((it) => ({
      agency: it.agency,
      endpoint: it.endpoint,
      row: it.row_kind,
      points: it.points,
      max: it.max,
      metrics: it.metrics as GivenRow["metrics"],
      fields: it.fields as GivenRow["fields"],
    })),
  };
}
