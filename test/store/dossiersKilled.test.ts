import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DatabasePlace, openDatabase } from "#store/database.ts";
import { BATCH_SIZE } from "./importForever.ts";
import { startPostgres } from "./postgres.ts";

const KILLS = 5;
const CHILD = new URL("./importForever.ts", import.meta.url).pathname;

/** Runs an import in a process of its own and kills it in the middle. Returns the last batch it acknowledged. */
async function importAndKill(place: DatabasePlace, run: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(place), String(run)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8");
  const opened = new Promise<void>((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the import ended by itself with ${code}`)));
    child.stdout.on("data", (text: string) => {
      said += text;
      if (said.includes("saved")) resolve();
    });
  });
  await opened;
  await new Promise((resolve) => setTimeout(resolve, 40 + ((run * 137) % 400)));
  const ended = new Promise((resolve) => child.on("close", resolve));
  child.kill("SIGKILL");
  await ended;
  return Number(said.trim().split("\n").at(-1)?.split(" ")[1]);
}

/** Everything the database holds must belong to batches that are complete. */
async function whatIsStored(place: DatabasePlace) {
  const database = await openDatabase(place);
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
  const stored = {
    batches: batches.map((it) => it.id),
    versions: (await count("dossier")) + (await count("dossier_history")),
    dossiers: await count("dossier"),
    payloads: await count("raw_payload"),
    new: batches.reduce((sum, it) => sum + it.counts.dossiers.new, 0),
  };
  await database.close();
  return stored;
}

async function killAndLook(place: DatabasePlace): Promise<void> {
  for (let run = 1; run <= KILLS; run += 1) {
    const acknowledged = await importAndKill(place, run);
    const stored = await whatIsStored(place);
    expect(stored.batches).toEqual(stored.batches.map((_, index) => index + 1));
    // A batch may have been committed just before its acknowledgement could be said.
    expect([acknowledged, acknowledged + 1]).toContain(stored.batches.length);
    expect(stored.versions).toBe(stored.batches.length * BATCH_SIZE);
    expect(stored.payloads).toBe(stored.versions);
    expect(stored.dossiers).toBe(stored.new);
  }
}

describe("an import that is killed in the middle", () => {
  it("leaves nothing half-imported on PGlite, and what was acknowledged stays", {
    timeout: 600_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "minhbach-killed-"));
    await killAndLook({ folder });
    rmSync(folder, { recursive: true });
  });

  it("leaves nothing half-imported on PostgreSQL, and what was acknowledged stays", {
    timeout: 600_000,
  }, async () => {
    const server = startPostgres();
    try {
      await killAndLook({ url: server.url });
    } finally {
      server.stop();
    }
  });
});
