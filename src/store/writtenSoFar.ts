import { sql } from "kysely";
import type { Database } from "./openedDatabase.ts";

/**
 * What has been written by now, as a text that is the same as long as nobody, in no process, has committed anything since:
 * the transactions a reader of this moment sees.
 */
export async function writtenSoFar({ sql: db }: Pick<Database, "sql">): Promise<string> {
  const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db);
  return rows[0]?.seen ?? "";
}
