import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import { Pool, type PoolClient } from "pg";
import { refuse } from "#terms/problem.ts";
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
 * @throws UserError when the folder cannot be written to, or the server not be reached
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if ("url" in place) return openPostgres(place.url);
  if ("memory" in place) return openPglite(undefined, () => {});
  const release = claimFolder(place.folder);
  try {
    return await openPglite(join(place.folder, "pglite"), release);
  } catch (error) {
    release();
    throw error;
  }
}

function claimFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    return lockFolder(folder);
  } catch (error) {
    // Only the system's own refusals are about the folder.
    if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
    return refuse(
      "folder-unusable",
      folder,
      `Không dùng được thư mục này làm cơ sở dữ liệu (${error.code}).`,
      "Hãy chọn một thư mục ghi được với --data, hoặc sửa quyền của thư mục này.",
    );
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
  // Compiling a count of some hundred conditions takes longer than counting; options in the address win.
  const pool = new Pool({ connectionString: url, max: 8, options: "-c jit=off" });
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => {});
  try {
    await preparePostgres(await connect(pool));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    sql: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    engine: "postgresql",
    says: "PostgreSQL (ghi nhận bền vững theo cấu hình của máy chủ)",
    close: () => pool.end(),
  };
}

/** The address may hold a password, so no message repeats it. */
async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    return refuse(
      "database-unreachable",
      "DATABASE_URL",
      `Không kết nối được PostgreSQL: ${error instanceof Error ? error.message : String(error)}.`,
      "Hãy kiểm tra địa chỉ, tài khoản trong DATABASE_URL và máy chủ PostgreSQL.",
    );
  }
}

async function preparePostgres(client: PoolClient): Promise<void> {
  try {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    if ((rows[0]?.version ?? 0) < OLDEST_POSTGRES) {
      refuse(
        "database-too-old",
        "DATABASE_URL",
        "PostgreSQL này quá cũ.",
        "Cần PostgreSQL 15 trở lên; hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng.",
      );
    }
    // One migrator at a time, whatever the number of servers starting together.
    await client.query("select pg_advisory_lock(766)");
    await migrate(
      (text) => client.query(text),
      async (text) => (await client.query<{ name: string }>(text)).rows,
    );
    await client.query("select pg_advisory_unlock(766)");
    client.release();
  } catch (error) {
    // Closing the connection gives back its lock and its half-done transaction.
    client.release(true);
    throw error;
  }
}

/** As server_version_num. */
const OLDEST_POSTGRES = 150_000;
