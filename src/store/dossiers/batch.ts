import type { DossierVersion } from "#dossier/dossier.ts";
import type { Payment } from "#dossier/payment.ts";
import type { Petition } from "#dossier/petition.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Progress } from "#dossier/progress.ts";
import type { Rating, RatingSummary } from "#dossier/rating.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

/** A file records were read from, as kept with the batch. `sha256` in hex. */
export type BatchFile = { name: string; sha256: string; bytes: number };

/**
 * What is taken in together: all of it is stored, or nothing.
 * @property by the command, person or connection that brought it
 * @property undoes of a batch that brings nothing, but takes back what an earlier one brought; with the reason given for it
 */
export type ImportBatch = {
  authority: AgencyCode;
  by: string;
  files: readonly BatchFile[];
  undoes?: Undoing;
};
export type Undoing = { batch: number; reason: string };

/** The record something was read from: its text, and the SHA-256 of that text in hex. */
type Raw = { hash: string; text: string };

/**
 * One thing to store with the record it was read from; `raw` is null when there is no outside record. Progress is stored
 * as a version of the dossier it names.
 */
export type Delivery =
  | { kind: "version"; version: DossierVersion; raw: Raw | null }
  | { kind: "progress"; progress: Progress; raw: Raw | null }
  | EventDelivery;

/** What is known around dossiers: procedures of the catalogue, petitions, ratings, payments. */
export type EventDelivery =
  | { kind: "procedure"; procedure: ProcedureVersion; raw: Raw | null }
  | { kind: "petition"; petition: Petition; raw: Raw | null }
  | { kind: "rating"; rating: Rating; raw: Raw | null }
  | { kind: "rating-summary"; summary: RatingSummary; raw: Raw | null }
  | { kind: "payment"; payment: Payment; raw: Raw | null };
export type EventKind = EventDelivery["kind"];

/**
 * What a batch asks to store.
 * @property deliveries in any order; versions of one dossier settle by the source's own time
 * @property rejected asked once, after the last delivery: how many records were refused on the way
 */
export type DossierBatch = {
  batch: ImportBatch;
  deliveries: Iterable<Delivery> | AsyncIterable<Delivery>;
  rejected?: () => number;
};

/**
 * Deliveries of dossiers by what became of them; each is in exactly one.
 * - `new`: a dossier not known before
 * - `changed`: the current facts are now the delivered ones
 * - `merged`: the current facts changed and keep some that the delivery does not tell
 * - `unchanged`: it says nothing that is not known
 * - `older`: superseded before it came; kept among the versions, never current
 * - `deleted`: the source says that the dossier is gone
 */
type DossierCounts = {
  new: number;
  changed: number;
  merged: number;
  unchanged: number;
  older: number;
  deleted: number;
};
export type DossierOutcome = keyof DossierCounts;

/** Deliveries around dossiers by what became of them; the words mean what they mean for dossiers. */
type EventCounts = { new: number; changed: number; unchanged: number; older: number };
export type EventOutcome = keyof EventCounts;

/** Records a batch brought by the system they come from, with the newest time that system gave them. */
export type BatchSources = Record<string, { records: number; newest: Instant | null }>;

/**
 * What undoing a batch did to the dossiers it had said something about; each is in exactly one of the first three.
 * - `restored`: believed again as it was without the batch
 * - `removed`: nobody else knew of it
 * - `unchanged`: believed as before, since the batch had told nothing new, or a later one says the same
 * `spokenLater` is how many of them a later batch spoke of, whose word stands; `named` are the first of these by their codes.
 * `repeatedBy` are later batches that said again what was known: a repetition leaves no trace of its own, so their files may have
 * to be imported again.
 */
export type UndoneCounts = {
  restored: number;
  removed: number;
  unchanged: number;
  spokenLater: number;
  named: string[];
  repeatedBy: number[];
  events: { restored: number; removed: number; unchanged: number };
};

/**
 * @property batch the number every stored version names
 * @property knownAt from when the versions are known: `now`, or just after the previous batch when that is later
 */
export type BatchOutcome = {
  batch: number;
  knownAt: Instant;
  dossiers: DossierCounts;
  events: Record<EventKind, EventCounts>;
  rejected: number;
  undone?: UndoneCounts;
};
