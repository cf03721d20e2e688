import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import type { BatchStamp } from "./versionChanges.ts";

/** @property codes the dossiers whose current version changed; null: too many to name */
export type WrittenBatch = BatchStamp & { codes: readonly string[] | null };

/** What follows from a batch of dossiers, done inside its transaction: all of it is kept with the batch, or nothing. */
export type Afterwards = (tx: Kysely<Schema>, batch: WrittenBatch) => Promise<void>;
