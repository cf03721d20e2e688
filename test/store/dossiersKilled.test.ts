import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { audit, countBatch } from "#app/measuring/counting.ts";
import { type Database, type DatabasePlace, openDatabase } from "#store/database.ts";
import { type Acknowledged, CHANGED, IMPORTED } from "./importForever.ts";
import { startPostgres } from "./postgres.ts";

/** How often each engine's writer is killed: a few times on every run, 50 times by `npm run kills`. */
const KILLS = Number(process.env.KILLS ?? 6);
/** Each kill is followed by a recount of all there is by then, in milliseconds. */
const MOST_A_KILL = 180_000;
const CHILD = new URL("./importForever.ts", import.meta.url).pathname;

/** Works in a process of its own and kills it in the middle. Returns what it acknowledged. */
async function workAndKill(place: DatabasePlace, run: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(place), String(run)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8");
  const begun = new Promise<void>((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the import ended by itself with ${code}`)));
    child.stdout.on("data", (text: string) => {
      said += text;
      if (said.includes("\n")) resolve();
    });
  });
  await begun;
  await new Promise((resolve) => setTimeout(resolve, (run * 137) % 900));
  const ended = new Promise((resolve) => child.on("close", resolve));
  child.kill("SIGKILL");
  await ended;
  return said
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** What the database holds after a kill, to be compared with what was acknowledged. */
async function whatIsStored(database: Database) {
  const batches = await database.sql
    .selectFrom("import_batch")
    .select(["id", "counts"])
    .orderBy("id")
    .execute();
  const count = async (table: "dossier" | "dossier_history" | "raw_payload") => {
    const { rows } = await database.sql
      .selectFrom(table)
      .select(({ fn, cast }) => [cast<string>(fn.countAll(), "text").as("rows")])
      .executeTakeFirstOrThrow();
    return Number(rows);
  };
  const captures = await database.sql.selectFrom("capture").select("hash").execute();
  return {
    batches: batches.map(({ id, counts }) => ({
      batch: id,
      deliveries: Object.values(counts.dossiers).reduce((sum, it) => sum + it, 0),
    })),
    versions: (await count("dossier")) + (await count("dossier_history")),
    dossiers: await count("dossier"),
    payloads: await count("raw_payload"),
    new: batches.reduce((sum, it) => sum + it.counts.dossiers.new, 0),
    captures: captures.map((it) => it.hash),
  };
}

/** What must hold whenever a database is opened after a kill. Checks of further tables belong here. */
async function checkAll(database: Database, acknowledged: readonly Acknowledged[]): Promise<void> {
  const stored = await whatIsStored(database);
  const batches = acknowledged.filter((it) => "batch" in it);
  expect(stored.batches.map((it) => it.batch)).toEqual(stored.batches.map((_, index) => index + 1));
  const sizes = new Map(stored.batches.map((it) => [it.batch, it.deliveries]));
  expect(batches.filter((it) => sizes.get(it.batch) !== it.deliveries)).toEqual([]);
  const captures = new Set(stored.captures);
  expect(acknowledged.filter((it) => "capture" in it && !captures.has(it.capture))).toEqual([]);
  // Everything the database holds belongs to batches that are complete.
  for (const { deliveries } of stored.batches) expect([IMPORTED, CHANGED]).toContain(deliveries);
  expect(stored.versions).toBe(stored.batches.reduce((sum, it) => sum + it.deliveries, 0));
  expect(stored.payloads).toBe(stored.versions);
  expect(stored.dossiers).toBe(stored.new);
  const { counters, differences } = await audit(database, ["H53"], null);
  expect(differences).toEqual([]);
  if (stored.dossiers > 0) expect(counters).toBeGreaterThan(0);
}

async function killAndLook(place: DatabasePlace): Promise<void> {
  const acknowledged: Acknowledged[] = [];
  for (let run = 1; run <= KILLS; run += 1) {
    acknowledged.push(...(await workAndKill(place, run)));
    const database = await openDatabase(place, { afterwards: countBatch });
    await checkAll(database, acknowledged);
    // One write of each run may have been stored just before its acknowledgement could be said.
    const { length } = await database.sql.selectFrom("import_batch").select("id").execute();
    expect(length).toBeLessThanOrEqual(acknowledged.filter((it) => "batch" in it).length + run);
    await database.close();
  }
}

describe(`a writer that is killed ${KILLS} times in the middle`, () => {
  it("leaves nothing half-done on PGlite, and what was acknowledged stays", {
    timeout: KILLS * MOST_A_KILL,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "minhbach-killed-"));
    await killAndLook({ folder });
    rmSync(folder, { recursive: true });
  });

  it("leaves nothing half-done on PostgreSQL, and what was acknowledged stays", {
    timeout: KILLS * MOST_A_KILL,
  }, async () => {
    const server = startPostgres();
    try {
      await killAndLook({ url: server.url });
    } finally {
      server.stop();
    }
  });
});
