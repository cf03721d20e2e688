import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { inject } from "vitest";
import { buildServer } from "#app/api/server.ts";
import { countBatch } from "#app/measuring/counting.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { EXAMPLE_NOW } from "./exampleNow.ts";

export type Example = { folder: string; database: Database; stop: () => Promise<void> };
export type ServedExample = Example & { server: FastifyInstance };

/** A folder of one's own with the example in it. */
export async function copyExample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "minhbach-example-"));
  await cp(inject("exampleFolder"), folder, { recursive: true });
  return folder;
}

/** The example in a database of one's own. */
export async function openExample(): Promise<Example> {
  const folder = await copyExample();
  const database = await openDatabase({ folder }, { afterwards: countBatch });
  const stop = async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { folder, database, stop };
}

/** The example behind a server that listens nowhere yet. */
export async function serveExample(): Promise<ServedExample> {
  const example = await openExample();
  const server = await buildServer(example.database, () => EXAMPLE_NOW);
  const stop = async () => {
    await server.close();
    await example.stop();
  };
  return { ...example, server, stop };
}
