import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { countBatch } from "#app/measuring/counting.ts";
import type { SampleOptions } from "#sample/sampleOptions.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { startPostgres, type TestPostgres } from "../../test/store/postgres.ts";
import type { BenchOptions } from "../options.ts";
import { type Progress, progressOf } from "../progress.ts";
import { type LoadTimes, loadSample } from "../sample/load.ts";
import { rewriteAll } from "../sample/rewrite.ts";
import { historyBatches, SEED, sampleOptions, weeklyBatches } from "../sample/sample.ts";

/**
 * A database with the sample in it.
 * @property flatFile where its versions are (to be) written for the engines that only read
 * @property load what it took in one go, with the whole history of each dossier; what it took week by week, null where the sample is
 * too large for that and nothing is known of an instant before; and what writing the same rows again takes the database alone
 * (milliseconds)
 * @property reused what loading took is from an earlier run
 */
export type Source = {
  name: "postgres" | "pglite";
  database: Database;
  url: string | null;
  load: { history: LoadTimes; weeks: LoadTimes | null; rewritten: number; bytes: number };
  reused: boolean;
  flatFile: string;
  progress: Progress;
  close(): Promise<void>;
};

/** Week by week takes hours beyond this, and says nothing new of loading. */
const MOST_BY_WEEK = 1_000_000;

/** What a small server for a province is set to; durability as installed. */
const SETTINGS = {
  shared_buffers: "2GB",
  work_mem: "64MB",
  max_wal_size: "8GB",
  effective_cache_size: "12GB",
};

/** Servers that go down with this process, however it ends. */
const running = new Set<TestPostgres>();
process.on("exit", () => running.forEach(stopServer));

function stopServer(server: TestPostgres): void {
  if (running.delete(server)) server.stop();
}

/** Opens a database with the sample: kept from an earlier run of the same size, seed and schema, or loaded now. */
export async function openSource(name: Source["name"], options: BenchOptions): Promise<Source> {
  const folder = join(options.folder, `${name}-${options.size}`);
  const note = join(folder, "loaded.json");
  const print = fingerprint(options.size);
  const progress = progressOf(name);
  const kept = existsSync(note)
    ? (JSON.parse(readFileSync(note, "utf8")) as { print: string; load: Source["load"] })
    : null;
  const reused = !options.fresh && kept?.print === print;
  if (!reused) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server =
    name === "postgres" ? startPostgres({ folder: join(folder, "server"), settings: SETTINGS }) : null;
  if (server) running.add(server);
  const database = await openDatabase(server ? { url: server.url } : { folder: join(folder, "data") }, {
    afterwards: countBatch,
  });
  const sample = sampleOptions(options.dossiers);
  const load =
    reused && kept
      ? kept.load
      : sample.dossiers > MOST_BY_WEEK
        ? {
            history: await loadSample(database, historyBatches(sample), progress),
            weeks: null,
            ...(await tidyUp(database, progress)),
          }
        : {
            history: await loadAside(server, join(folder, "history"), sample, progress),
            weeks: await loadSample(database, weeklyBatches(sample), progress),
            ...(await tidyUp(database, progress)),
          };
  if (!reused) writeFileSync(note, JSON.stringify({ print, load }));
  return {
    name,
    database,
    url: server?.url ?? null,
    load,
    reused,
    flatFile: join(folder, "versions.txt"),
    progress,
    close: async () => {
      await database.close();
      if (server) stopServer(server);
    },
  };
}

/** Loads the sample in one go into a database of the same engine that is thrown away. */
async function loadAside(
  server: TestPostgres | null,
  folder: string,
  sample: SampleOptions,
  progress: Progress,
): Promise<LoadTimes> {
  const place = server ? { url: server.url.replace("///postgres", "///history") } : { folder };
  if (server) await inServer(server, "create database history");
  const database = await openDatabase(place, { afterwards: countBatch });
  try {
    return await loadSample(database, historyBatches(sample), progress);
  } finally {
    await database.close();
    if (server) await inServer(server, "drop database history");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inServer({ url }: TestPostgres, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** As autovacuum leaves it, with its size and what the database alone takes for it. */
async function tidyUp(
  database: Database,
  progress: Progress,
): Promise<Pick<Source["load"], "rewritten" | "bytes">> {
  progress("thu dọn sau khi nạp");
  for (const table of ["dossier", "dossier_history", "counter"])
    await rowsOf(database.sql, `vacuum analyze ${table}`, {});
  const [size] = await rowsOf<{ bytes: string }>(
    database.sql,
    "select pg_database_size(current_database()) as bytes",
    {},
  );
  progress("ghi lại các dòng đó, riêng cơ sở dữ liệu");
  const rewritten = await rewriteAll(database);
  return { rewritten, bytes: Number(size?.bytes ?? 0) };
}

/** Of everything that decides what a loaded database holds. */
function fingerprint(size: string): string {
  const hash = createHash("sha256").update(`${size} ${SEED}`);
  const root = new URL("../../", import.meta.url).pathname;
  for (const place of ["src/store/migrations", "src/sample", "src/dossier/derive", "rules", "bench/sample"])
    for (const file of readdirSync(join(root, place), { recursive: true, withFileTypes: true }))
      if (file.isFile()) hash.update(readFileSync(join(file.parentPath, file.name)));
  return hash.digest("hex");
}
