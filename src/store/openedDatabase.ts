import type { Kysely } from "kysely";
import type { Afterwards } from "./dossiers/afterwards.ts";
import type { Inbox } from "./inbox/inbox.ts";
import type { Schema } from "./schema.ts";

/**
 * An open, migrated database.
 * @property says which database it is and what it promises, for the start-up message
 * @property recovered what was brought back from the inbox when it was opened, in a sentence; null when nothing was missing
 * @property inbox where acknowledged writes are kept until the database has them for sure
 * @property afterwards done with every batch of dossiers, also with those that are brought back
 */
export type Database = {
  sql: Kysely<Schema>;
  engine: "pglite" | "postgresql";
  says: string;
  recovered: string | null;
  inbox: Inbox;
  afterwards: Afterwards | undefined;
  close(): Promise<void>;
};
