import type { DossierVersion } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../database.ts";

/** A file versions were read from, as recorded with the batch. */
export type BatchFile = { name: string; sha256: string; bytes: number };

/**
 * What is taken in together: all of it is stored, or nothing.
 * @property by the command, person or connection that brought it
 */
export type ImportBatch = { authority: AgencyCode; by: string; files: readonly BatchFile[] };

/**
 * One version with the record it was read from.
 * @property raw the record's own text, whose SHA-256 is `version.rawHash`; null when there is no outside record
 */
export type DossierDelivery = { version: DossierVersion; raw: string | null };

/**
 * What a batch asks to store.
 * @property deliveries in any order; versions of one dossier settle by the source's own time
 * @property rejected asked once, after the last delivery: how many records were refused on the way
 */
export type DossierBatch = {
  batch: ImportBatch;
  deliveries: Iterable<DossierDelivery> | AsyncIterable<DossierDelivery>;
  rejected?: () => number;
};

/**
 * Deliveries by what became of them; each is in exactly one.
 * - `new`: a dossier not known before
 * - `changed`: the current facts are now the delivered ones
 * - `merged`: the current facts changed and keep some that the delivery does not tell
 * - `unchanged`: it says nothing that is not known
 * - `older`: superseded before it came; kept among the versions, never current
 * - `deleted`: the source says that the dossier is gone
 */
export type DossierCounts = {
  new: number;
  changed: number;
  merged: number;
  unchanged: number;
  older: number;
  deleted: number;
};

/**
 * @property batch the number every stored version names
 * @property knownAt from when the versions are known: `now`, or just after the previous batch when that is later
 */
export type BatchOutcome = { batch: number; knownAt: Instant; counts: DossierCounts };

/**
 * Signature of `saveDossierBatch` (stores) and `previewDossierBatch` (counts the same, stores nothing).
 * One transaction: when a delivery throws, nothing of the batch is stored.
 */
export type DossierBatchAction = (
  database: Database,
  batch: DossierBatch,
  now: Instant,
) => Promise<BatchOutcome>;
