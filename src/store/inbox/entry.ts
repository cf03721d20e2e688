import type { ImportBatch } from "../dossiers/batch.ts";
import type { BatchStamp } from "../dossiers/versionChanges.ts";
import type { CallName } from "./inbox.ts";

/** How entries are written today. An entry of another format was written by another version of the program. */
export const FORMAT = 1;

/** Where the numbering of versions stood, as the sequence says it. */
export type VersionNumber = { last: string; isCalled: boolean };

/** First record of an entry: what was asked for. Deliveries of the batch, or bytes of the call, follow. */
export type EntryHead =
  | { format: number; call: "dossiers"; batch: ImportBatch; now: string; number: VersionNumber }
  | { format: number; call: CallName; told: unknown };

/**
 * Last record of an entry; without it the entry was never acknowledged.
 * @property records how many records come before it
 * @property sealed what became of a batch
 */
export type EntryEnd = {
  end: { records: number; sealed: (Pick<BatchStamp, "batch" | "knownAt"> & { rejected: number }) | null };
};
