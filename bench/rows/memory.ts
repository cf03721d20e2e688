import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLines } from "#app/cli/sampleOutput.ts";
import { sampleLines } from "#sample/records/sampleLines.ts";
import { sampleEvents } from "#sample/sampleEvents.ts";
import { startPostgres } from "../../test/store/postgres.ts";
import type { Measured } from "../measured.ts";
import type { BenchOptions, EngineName } from "../options.ts";
import { progressOf } from "../progress.ts";
import { sampleOptions } from "../sample/sample.ts";

/** How many times as long the longer file is. */
const LONGER = 10;
/** Fewer than the sample has. */
const RECORDS_PER_DOSSIER = 5;
const MEGABYTE = 1024 * 1024;

/** Row 7: the most memory an import takes, of two files of which one is ten times the other, each in its own process. */
export function memoryRows(engine: EngineName, { dossiers, folder }: BenchOptions): Measured[] {
  const progress = progressOf(engine);
  mkdirSync(folder, { recursive: true });
  // Records of a file are versions, steps, ratings.
  const least = Math.min(100_000, dossiers / 5);
  const peaks = [least, least * LONGER].map((records) => {
    progress(`7 bộ nhớ khi nhập tệp ${records} bản ghi`);
    const file = join(folder, `records-${records}.ndjson`);
    if (!existsSync(file)) writeLines(firstOf(records), { file });
    return importedIn(engine, file, join(folder, `import-${engine}`));
  });
  const [small = Number.NaN, large = Number.NaN] = peaks;
  return [
    {
      what: "7 bộ nhớ khi nhập tệp dài gấp mười",
      engine,
      value: large / small,
      unit: "×",
      target: { most: 1.5 },
      note: `${least} bản ghi ${Math.round(small / MEGABYTE)} MB, ${least * LONGER} bản ghi ${Math.round(large / MEGABYTE)} MB`,
    },
  ];
}

function* firstOf(records: number): Generator<string> {
  let written = 0;
  for (const line of sampleLines(sampleEvents(sampleOptions(records / RECORDS_PER_DOSSIER + 1_000)))) {
    if (written++ === records) return;
    yield line;
  }
  throw new Error(`the sample has fewer than ${records} records`);
}

/** Peak memory in bytes of a process that imports a file into an empty database. */
function importedIn(engine: EngineName, file: string, folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  const server = engine === "postgres" ? startPostgres() : null;
  const script = fileURLToPath(new URL("../importFile.ts", import.meta.url));
  try {
    const place = server ? server.url : folder;
    return Number(execFileSync(process.execPath, [...flags(), script, place, file], { encoding: "utf8" }));
  } finally {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those with which `minhbach import` runs. */
function flags(): string[] {
  const path = new URL("../../bin/nodeFlags.json", import.meta.url);
  const { every, import: more } = JSON.parse(readFileSync(path, "utf8")) as Record<
    "every" | "import",
    string[]
  >;
  return [...every, ...more];
}
