import { existsSync } from "node:fs";
import { markName } from "#measure/language/functions.ts";
import { readMarks } from "#measure/marks.ts";
import { apiRows } from "./api/apiRows.ts";
import { openDuck } from "./engines/duckdb.ts";
import { readFlatVersions } from "./engines/limit.ts";
import { openSource, type Source } from "./engines/source.ts";
import type { Measured } from "./measured.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { pageRows } from "./pages/pageRows.ts";
import { printedTable } from "./print.ts";
import { changeRows } from "./rows/changes.ts";
import { countRows, type Readers } from "./rows/counts.ts";
import { listRows } from "./rows/list.ts";
import { loadingRows } from "./rows/loading.ts";
import { memoryRows } from "./rows/memory.ts";
import { writeFlatFile } from "./sample/flatFile.ts";
import { AUTHORITY } from "./sample/sample.ts";
import { writeResults } from "./writeResults.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

const options = readOptions(process.argv.slice(2));
const results: Measured[] = [];
for (const name of ["postgres", "pglite"] as const) {
  if (!options.engines.includes(name)) continue;
  const source = await openSource(name, options);
  try {
    const first = results.length === 0;
    const rows = {
      figures: () => rowsOn(source, options, first),
      api: () => apiRows(source),
      pages: () => pageRows(source),
    }[options.what]();
    results.push(...(await rows));
    keep();
  } finally {
    await source.close();
  }
}
print(results);
if (options.what === "figures") {
  const memory = memoryRows(options.engines.includes("postgres") ? "postgres" : "pglite", options);
  results.push(...memory);
  keep();
  print(memory);
}

/** After each part, so that an hour's work is not lost with the last minute. */
function keep(): void {
  if (options.write) writeResults(results, options, new Date().toISOString().slice(0, 10));
}

function print(some: readonly Measured[]): void {
  process.stdout.write(`${printedTable(some).join("\n")}\n`);
}

/** @param first whether the engines that only read are asked too: once is enough, all must give the same counts */
async function rowsOn(source: Source, { engines }: BenchOptions, first: boolean): Promise<Measured[]> {
  const readers: Readers = { duck: null, limit: null };
  if (engines.includes("limit") || (engines.includes("duckdb") && first)) {
    if (!existsSync(source.flatFile)) {
      source.progress("ghi tệp cho các động cơ chỉ đọc");
      const marks = await readMarks(source.database.sql, AUTHORITY, [{ late: ["formula-document"] }]);
      await writeFlatFile(source.database, marks[markName("formula-document")] ?? 0, source.flatFile);
    }
    if (engines.includes("limit")) readers.limit = await readFlatVersions(source.flatFile);
    if (engines.includes("duckdb") && first) readers.duck = await openDuck(source.flatFile);
  }
  const rows = [
    ...loadingRows(source),
    ...(await countRows(source, readers)),
    ...(await listRows(source)),
    ...(await changeRows(source)),
  ];
  readers.duck?.close();
  return rows;
}
