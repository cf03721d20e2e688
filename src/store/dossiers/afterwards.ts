import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import type { BatchStamp } from "./writeVersions.ts";

/** What follows from a batch of dossiers, done inside its transaction: all of it is kept with the batch, or nothing. */
export type Afterwards = (tx: Kysely<Schema>, stamp: BatchStamp) => Promise<void>;
