import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadExample } from "#app/example.ts";
import { countBatch, prepareMeasuring } from "#app/measuring/counting.ts";
import { openDatabase } from "#store/database.ts";
import { EXAMPLE_NOW } from "./exampleNow.ts";

declare module "vitest" {
  interface ProvidedContext {
    exampleFolder: string;
  }
}

/** Loads the example once for all tests that begin with it; each gets a copy of the folder. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "minhbach-example-"));
  const database = await openDatabase({ folder }, { afterwards: countBatch });
  await loadExample(database, { note: () => {}, now: () => EXAMPLE_NOW });
  await prepareMeasuring(database, EXAMPLE_NOW);
  await database.close();
  provide("exampleFolder", folder);
  return () => rm(folder, { recursive: true });
}
