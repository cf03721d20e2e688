import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import { Pool, type PoolClient } from "pg";
import { refuse } from "#terms/problem.ts";
import { copyingPglite, copyingPool } from "./copying.ts";
import type { Afterwards } from "./dossiers/afterwards.ts";
import { asDamage, openEmbedded } from "./embedded/openEmbedded.ts";
import { lockFolder } from "./folderLock.ts";
import { folderInbox } from "./inbox/folderInbox.ts";
import { noInbox } from "./inbox/inbox.ts";
import { recover } from "./inbox/recover.ts";
import { migrate } from "./migrate.ts";
import type { Database } from "./openedDatabase.ts";
import type { Schema } from "./schema.ts";

export type { Database } from "./openedDatabase.ts";

/** Where the figures are kept: a folder of the embedded database, memory (a new one, or what was dumped), or a PostgreSQL server. */
export type DatabasePlace = { folder: string } | { memory: true | Blob } | { url: string };

/** @property afterwards done with every batch of dossiers, also with those that are brought back after a power cut */
export type OpeningOptions = { afterwards?: Afterwards };

/**
 * Opens and migrates a database. In a folder, what was acknowledged before a power cut is back when this returns.
 * @throws DatabaseInUse when another process holds the folder
 * @throws UserError when the folder cannot be written to, its files are damaged, or the server not be reached
 */
export async function openDatabase(
  place: DatabasePlace,
  { afterwards }: OpeningOptions = {},
): Promise<Database> {
  if ("url" in place) return openPostgres(place.url, afterwards);
  if ("memory" in place) return openMemory(place.memory, afterwards);
  const release = claimFolder(place.folder);
  try {
    return await openFolder(place.folder, release, afterwards);
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

async function openMemory(content: true | Blob, afterwards: Afterwards | undefined): Promise<Database> {
  const pglite = await PGlite.create(content === true ? {} : { loadDataDir: content });
  await migratePglite(pglite);
  return {
    sql: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: copyingPglite(pglite) }) }),
    engine: "pglite",
    says: "PGlite trong bộ nhớ (mất khi chương trình dừng)",
    recovered: null,
    inbox: noInbox,
    afterwards,
    close: () => pglite.close(),
  };
}

async function openFolder(
  folder: string,
  release: () => void,
  afterwards: Afterwards | undefined,
): Promise<Database> {
  const files = join(folder, "pglite");
  const { pglite, makeLast } = await openEmbedded(files);
  const opened: Omit<Database, "recovered"> = {
    sql: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: copyingPglite(pglite) }) }),
    engine: "pglite",
    says: "cơ sở dữ liệu nhúng PGlite (đã ghi nhận thì không mất, kể cả khi tiến trình bị ngắt hay mất điện)",
    inbox: noInbox,
    afterwards,
    close: () => pglite.close(),
  };
  try {
    await asDamage(files, () => migratePglite(pglite));
    const entries = join(folder, "inbox");
    const recovered = await asDamage(files, () => recover({ ...opened, recovered: null }, entries));
    const inbox = folderInbox(entries, makeLast);
    await inbox.checkpoint();
    return { ...opened, recovered, inbox, close: () => closeAll([inbox.close, opened.close, release]) };
  } catch (error) {
    await pglite.close();
    throw error;
  }
}

/** Closes one after the other, the next also when one fails. */
async function closeAll(closings: readonly (() => Promise<void> | void)[]): Promise<void> {
  const [first, ...others] = closings;
  try {
    await first?.();
  } finally {
    if (others.length > 0) await closeAll(others);
  }
}

function migratePglite(pglite: PGlite): Promise<void> {
  return migrate(
    (text) => pglite.exec(text),
    async (text) => (await pglite.query<{ name: string }>(text)).rows,
  );
}

async function openPostgres(url: string, afterwards: Afterwards | undefined): Promise<Database> {
  // Compiling a count of some hundred conditions takes longer than counting it, and nobody keeps a database on discs that
  // turn any more; options in the address win.
  const pool = new Pool({ connectionString: url, max: 8, options: "-c jit=off -c random_page_cost=1.1" });
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => {});
  try {
    await preparePostgres(await connect(pool));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    sql: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: copyingPool(pool) }) }),
    engine: "postgresql",
    says: "PostgreSQL (ghi nhận bền vững theo cấu hình của máy chủ)",
    recovered: null,
    inbox: noInbox,
    afterwards,
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
