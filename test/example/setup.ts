import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { loadExample } from "#app/example.ts";
import { countBatch, prepareMeasuring } from "#app/measuring/counting.ts";
import { openDatabase } from "#store/database.ts";
import { EXAMPLE_NOW } from "./exampleNow.ts";

declare module "vitest" {
  interface ProvidedContext {
    emptyFolder: string;
    emptyDump: string;
    exampleFolder: string;
  }
}

/** Makes an empty database and one with the example, once for all tests that begin with them; each gets a copy. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), "minhbach-example-"));
  const empty = join(root, "empty");
  await (await openDatabase({ folder: empty })).close();
  const dump = join(root, "empty.tar");
  await dumpTo(dump, join(empty, "pglite"));
  const example = join(root, "example");
  await cp(empty, example, { recursive: true });
  const database = await openDatabase({ folder: example }, { afterwards: countBatch });
  await loadExample(database, { note: () => {}, now: () => EXAMPLE_NOW });
  await prepareMeasuring(database, EXAMPLE_NOW);
  await database.close();
  provide("emptyFolder", empty);
  provide("emptyDump", dump);
  provide("exampleFolder", example);
  return () => rm(root, { recursive: true });
}

async function dumpTo(file: string, files: string): Promise<void> {
  const pglite = await PGlite.create(files);
  const dump = await pglite.dumpDataDir("none");
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  await pglite.close();
}
