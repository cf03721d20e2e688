import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import type { Database } from "../../openedDatabase.ts";
import type { BatchOutcome, UndoneCounts } from "../batch.ts";
import { previewDossierBatch, saveDossierBatch } from "../saveDossierBatch.ts";

/** @property by who undoes it @property reason why, kept with the batch that undoes it; never empty */
export type UndoOrder = { authority: AgencyCode; batch: number; by: string; reason: string };

/** @property batch the number of the batch that undoes @property knownAt from when the dossiers are believed as before */
export type BatchUndone = Pick<BatchOutcome, "batch" | "knownAt"> & UndoneCounts;

/**
 * Undoes a batch by a new one, in one transaction: from its instant on everything is believed as if the undone batch had never
 * come, past instants stay as they were.
 * @throws UserError without a reason, or when the batch cannot be undone
 */
export async function undoBatch(database: Database, order: UndoOrder, now: Instant): Promise<BatchUndone> {
  return undoneOf(await saveDossierBatch(database, batchOf(order), now));
}

/** What `undoBatch` would do; stores nothing. */
export async function previewUndo(
  database: Database,
  order: Omit<UndoOrder, "by" | "reason">,
  now: Instant,
): Promise<BatchUndone> {
  return undoneOf(await previewDossierBatch(database, batchOf({ ...order, by: "", reason: "?" }), now));
}

function batchOf({ authority, batch, by, reason }: UndoOrder) {
  if (reason.trim() === "")
    return refuse("no-reason", `đợt ${batch}`, "Chưa ghi lý do hoàn tác.", "Hãy ghi vì sao đợt này sai.");
  return {
    batch: { authority, by, files: [], undoes: { batch, reason: reason.trim().normalize("NFC") } },
    deliveries: [],
  };
}

function undoneOf({ batch, knownAt, undone }: BatchOutcome): BatchUndone {
  if (undone === undefined) throw new Error(`batch ${batch} undid nothing`);
  return { batch, knownAt, ...undone };
}
