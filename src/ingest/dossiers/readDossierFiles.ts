import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "#terms/problem.ts";
import { AgencyFinder } from "./agencyFinder.ts";
import { formatOf } from "./formatOf.ts";
import { readJsonFile } from "./json/readJsonFile.ts";
import type { ReaderContext } from "./reader.ts";
import type { DossierRecord, ReadingContext } from "./record.ts";
import { ReadingMeter, type SourceFile } from "./sourceFile.ts";

/**
 * Reads files of dossiers and of the events around them, one after the other and piece by piece, so that memory does not
 * grow with their size: synchronisation requests and bare lists in JSON, one value a line (NDJSON), exports as csv, xlsx
 * or HTML that calls itself .xls. A file that cannot be read yields a problem, and the next one is read.
 */
export async function* readDossierFiles(
  paths: readonly string[],
  context: ReadingContext,
): AsyncGenerator<DossierRecord> {
  const sizes = await Promise.all(paths.map(async (it) => (await stat(it)).size));
  const meter = new ReadingMeter(
    sizes.reduce((sum, it) => sum + it, 0),
    context.onProgress,
  );
  const agencies = new AgencyFinder(context.registry, context.authority);
  const reader: ReaderContext = { authority: context.authority, agencies, sourceTime: null };
  for (const path of paths) {
    try {
      yield* readFile({ path, name: basename(path) }, reader, meter);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const problem of error.problems) yield { kind: "problem", problem };
    }
  }
  const unknown = agencies.unknown();
  if (unknown.length > 0) yield { kind: "note", note: { about: "unknown-agencies", agencies: unknown } };
}

async function* readFile(
  file: SourceFile,
  context: ReaderContext,
  meter: ReadingMeter,
): AsyncGenerator<DossierRecord> {
  switch (await formatOf(file)) {
    case "json":
      yield* readJsonFile(file, context, meter);
  }
}
