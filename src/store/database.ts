import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { lockFolder } from "./folderLock.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema.ts";

/** Where the figures are kept: a folder of the embedded database, memory (tests), or a PostgreSQL server. */
export type DatabasePlace = { folder: string } | { memory: true } | { url: string };

/** An open, migrated database. `says` is what it promises, for the start-up message. */
export type Database = {
  sql: Kysely<Schema>;
  engine: "pglite" | "postgresql";
  says: string;
  close(): Promise<void>;
};

/**
 * Opens and migrates a database.
 * @throws DatabaseInUse when another process holds the folder
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if ("url" in place) return openPostgres(place.url);
  if ("memory" in place) return openPglite(undefined, () => {});
  mkdirSync(place.folder, { recursive: true });
  const release = lockFolder(place.folder);
  try {
    return await openPglite(join(place.folder, "pglite"), release);
  } catch (error) {
    release();
    throw error;
  }
}

async function openPglite(folder: string | undefined, release: () => void): Promise<Database> {
  const pglite = await PGlite.create(folder);
  await migrate(
    (text) => pglite.exec(text),
    async (text) => (await pglite.query<{ name: string }>(text)).rows,
  );
  return {
    sql: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) }),
    engine: "pglite",
    says: "cơ sở dữ liệu nhúng PGlite (chịu được tiến trình bị ngắt; mất điện có thể mất các thay đổi cuối)",
    close: async () => {
      await pglite.close();
      release();
    },
  };
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 8 });
  const client = await pool.connect();
  try {
    // One migrator at a time, whatever the number of servers starting together.
    await client.query("select pg_advisory_lock(766)");
    await migrate(
      (text) => client.query(text),
      async (text) => (await client.query<{ name: string }>(text)).rows,
    );
  } finally {
    await client.query("select pg_advisory_unlock(766)").catch(() => undefined);
    client.release();
  }
  return {
    sql: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    engine: "postgresql",
    says: "PostgreSQL (ghi nhận bền vững theo cấu hình của máy chủ)",
    close: () => pool.end(),
  };
}
