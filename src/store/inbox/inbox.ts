import type { Kysely } from "kysely";
import type { BatchOutcome, DossierBatch } from "../dossiers/batch.ts";
import type { BatchStamp } from "../dossiers/versionChanges.ts";
import type { Schema } from "../schema.ts";

/** Writes that are small and can be done again to the same end. */
export type CallName = "capture" | "procedures" | "notice" | "vintage" | "shapes";

/** A call of the store: what it was told, as JSON, and the bytes that go with it. */
type KeptCall = { call: CallName; told: unknown; bytes?: readonly Uint8Array[] };

/**
 * A batch while it is taken in.
 * @property open gives the batch with deliveries that are kept as they are read; first thing in the transaction
 * @property seal makes the batch last; last thing in the transaction, so that whatever is committed is kept
 */
export type KeptBatch = {
  open(tx: Kysely<Schema>): Promise<DossierBatch>;
  seal(stamp: BatchStamp): Promise<void>;
};

/**
 * Keeps what is written until the database is sure to have it: from the moment a write is acknowledged, a power cut
 * cannot take it away. What `work` throws makes the write void.
 */
export type Inbox = {
  keepCall<Result>(call: KeptCall, work: () => Promise<Result>): Promise<Result>;
  keepBatch(
    it: DossierBatch,
    now: string,
    work: (kept: KeptBatch) => Promise<BatchOutcome>,
  ): Promise<BatchOutcome>;
};

/** For databases that look after themselves, and for writes that come out of an inbox. */
export const noInbox: Inbox = {
  keepCall: (_, work) => work(),
  keepBatch: (it, _, work) => work({ open: async () => it, seal: async () => {} }),
};
