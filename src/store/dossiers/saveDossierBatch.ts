import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import type { Schema } from "../schema.ts";
import type { Afterwards } from "./afterwards.ts";
import type { BatchOutcome, BatchSources, Delivery, DossierBatch, ImportBatch } from "./batch.ts";
import { ChangedCodes } from "./changedCodes.ts";
import { startDeriving } from "./deriving.ts";
import { factOf } from "./eventTables.ts";
import { inUtc } from "./factsRow.ts";
import { lockAuthority } from "./lockAuthority.ts";
import { rederive } from "./rederive.ts";
import { saveChunks } from "./saveChunks.ts";
import { nothingTouched } from "./touched.ts";
import { readFallen } from "./undo/fallen.ts";
import { undoWithin } from "./undo/undoWithin.ts";
import type { BatchStamp } from "./versionChanges.ts";
import { isBefore } from "./versionOrder.ts";

/** Deliveries held in memory and written together. Flat in the size of the file; larger gains nothing. */
const CHUNK = 1000;
/** A dossier's deliveries in a row stay together up to this many: a chunk that goes on with it has to wait for the one before. */
const LONGEST = 4_000;

/**
 * Stores what a batch delivers, in one transaction: all of it is acknowledged, or nothing is kept when a delivery throws.
 * Batches of one authority are taken in one after the other, each known from a later instant than the one before, so what
 * was known at an instant in the past never changes.
 * @param afterwards the last step of the transaction before the batch is listed
 * @throws Error when a delivery belongs to another authority than its batch
 */
export function saveDossierBatch(
  database: Database,
  it: DossierBatch,
  now: Instant,
  afterwards: Afterwards | undefined = database.afterwards,
): Promise<BatchOutcome> {
  return database.inbox.keepBatch(it, now, (kept) =>
    database.sql.transaction().execute(async (tx) =>
      takeIn(tx, await kept.open(tx), now, async (_, stamp) => {
        await afterwards?.(tx, stamp);
        await kept.seal(stamp);
      }),
    ),
  );
}

/** Counts what `saveDossierBatch` would do, and stores nothing. */
export async function previewDossierBatch(
  { sql: db }: Database,
  it: DossierBatch,
  now: Instant,
): Promise<BatchOutcome> {
  const tx = await db.startTransaction().execute();
  try {
    return await takeIn(tx, it, now);
  } finally {
    await tx.rollback().execute();
  }
}

async function takeIn(
  tx: Kysely<Schema>,
  { batch, deliveries, rejected }: DossierBatch,
  now: Instant,
  afterwards?: Afterwards,
): Promise<BatchOutcome> {
  const stamp = await nextStamp(tx, batch.authority, now);
  const repeats = await batchesWithFilesOf(tx, batch);
  const undoing = batch.undoes && { batch: stamp.batch, undoes: batch.undoes.batch };
  const fallen = await readFallen(tx, batch.authority, undoing);
  const outcome: BatchOutcome = {
    batch: stamp.batch,
    knownAt: stamp.knownAt,
    dossiers: { new: 0, changed: 0, merged: 0, unchanged: 0, older: 0, deleted: 0 },
    events: {
      procedure: noEvents(),
      petition: noEvents(),
      rating: noEvents(),
      "rating-summary": noEvents(),
      payment: noEvents(),
    },
    rejected: 0,
  };
  const deriving = await startDeriving(tx, batch.authority);
  const touched = nothingTouched();
  const changed = new ChangedCodes();
  const sources: BatchSources = {};
  const taking = { stamp, repeats, fallen, outcome, deriving, touched, changed };
  if (batch.undoes) outcome.undone = await undoWithin(tx, taking, batch.undoes);
  else await saveChunks(tx, taking, inChunks(deliveries, batch.authority, sources));
  await rederive(tx, stamp, deriving, touched, changed);
  outcome.rejected = rejected?.() ?? 0;
  await afterwards?.(tx, { ...stamp, codes: changed.named });
  const { dossiers, events, undone } = outcome;
  await tx
    .insertInto("import_batch")
    .values({
      authority: batch.authority,
      id: stamp.batch,
      known_at: stamp.knownAt,
      brought_by: batch.by,
      files: JSON.stringify(batch.files),
      counts: JSON.stringify({ dossiers, events, rejected: outcome.rejected, undone, sources }),
      undoes: batch.undoes?.batch ?? null,
      reason: batch.undoes?.reason ?? null,
    })
    .execute();
  return outcome;
}

async function* inChunks(
  deliveries: DossierBatch["deliveries"],
  authority: AgencyCode,
  sources: BatchSources,
): AsyncGenerator<Delivery[]> {
  let chunk: Delivery[] = [];
  for await (const delivery of deliveries) {
    const from = toldIn(delivery).authority;
    if (from !== authority) throw new Error(`a delivery of ${from} in a batch of ${authority}`);
    note(sources, delivery);
    if (chunk.length >= CHUNK && (chunk.length >= LONGEST || !isOfSame(chunk.at(-1), delivery))) {
      yield chunk;
      chunk = [];
    }
    chunk.push(delivery);
  }
  if (chunk.length > 0) yield chunk;
}

function note(sources: BatchSources, delivery: Delivery): void {
  const { source, sourceTime } = toldIn(delivery);
  const time = inUtc(sourceTime);
  const before = sources[source];
  if (before === undefined) sources[source] = { records: 1, newest: time };
  else {
    before.records += 1;
    if (isBefore(before.newest, time)) before.newest = time;
  }
}

function isOfSame(before: Delivery | undefined, next: Delivery): boolean {
  const code = codeOf(next);
  return before !== undefined && code !== null && codeOf(before) === code;
}

function codeOf(it: Delivery): string | null {
  if (it.kind === "version") return it.version.facts.code;
  return it.kind === "progress" ? it.progress.code : null;
}

const noEvents = () => ({ new: 0, changed: 0, unchanged: 0, older: 0 });

function toldIn(it: Delivery): { authority: AgencyCode; source: string; sourceTime: Instant | null } {
  if (it.kind === "version") return it.version;
  return it.kind === "progress" ? it.progress : factOf(it);
}

/** Waits for other writers of the authority, then takes the next number and an instant later than theirs. */
async function nextStamp(tx: Kysely<Schema>, authority: AgencyCode, now: Instant): Promise<BatchStamp> {
  await lockAuthority(tx, authority);
  const last = await tx
    .selectFrom("import_batch")
    .select(["id", "known_at"])
    .where("authority", "=", authority)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const earliest = last === undefined ? Number.NEGATIVE_INFINITY : last.known_at.getTime() + 1;
  const knownAt = new Date(Math.max(Date.parse(now), earliest)).toISOString();
  return { authority, batch: (last?.id ?? 0) + 1, knownAt };
}

async function batchesWithFilesOf(
  tx: Kysely<Schema>,
  { authority, files }: ImportBatch,
): Promise<Set<number>> {
  const found = await Promise.all(
    files.map(({ sha256 }) =>
      tx
        .selectFrom("import_batch")
        .select("id")
        .where("authority", "=", authority)
        .where(sql<boolean>`files @> ${JSON.stringify([{ sha256 }])}::jsonb`)
        .execute(),
    ),
  );
  return new Set(found.flat().map((it) => it.id));
}
