import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "#terms/problem.ts";
import { AgencyFinder } from "./agencyFinder.ts";
import { formatOf } from "./formatOf.ts";
import { readJsonFile } from "./json/readJsonFile.ts";
import type { ReaderContext } from "./reader.ts";
import type { DossierRecord, ReadingContext } from "./record.ts";
import { fileBytes, ReadingMeter, type SourceFile } from "./sourceFile.ts";
import { delimitedRows } from "./table/delimitedRows.ts";
import { htmlRows } from "./table/htmlRows.ts";
import type { Table } from "./table/row.ts";
import { refuseHeadless, tableRecords } from "./table/tableRecords.ts";
import { workbookTables } from "./table/workbook/workbookTables.ts";

/**
 * Reads files of dossiers and of the events around them, one after the other and piece by piece, so that memory does not
 * grow with their size: synchronisation requests and bare lists in JSON, one value a line (NDJSON), exports as csv, xlsx
 * or HTML that calls itself .xls. A file that cannot be read yields a problem, and the next one is read. Throws when a file is not there.
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
      yield* readFile({ path, name: basename(path) }, reader, meter, context.dropColumns ?? []);
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
  dropped: readonly string[],
): AsyncGenerator<DossierRecord> {
  const format = await formatOf(file);
  switch (format) {
    case "json":
      yield* readJsonFile(file, context, meter);
      break;
    case "delimited":
    case "html":
    case "workbook":
      yield* readTables(file, tablesOf(file, format, meter), context, meter, dropped);
      break;
  }
}

async function* readTables(
  file: SourceFile,
  tables: AsyncIterable<Table>,
  context: ReaderContext,
  meter: ReadingMeter,
  dropped: readonly string[],
): AsyncGenerator<DossierRecord> {
  let read = 0;
  for await (const { name, rows } of tables) {
    const shown = name === null ? file.name : `${file.name}, trang tính ${name}`;
    if (yield* tableRecords(shown, rows, context, meter, dropped)) read++;
  }
  if (read === 0) refuseHeadless(file.name);
}

async function* tablesOf(
  file: SourceFile,
  format: "delimited" | "html" | "workbook",
  meter: ReadingMeter,
): AsyncGenerator<Table> {
  switch (format) {
    case "delimited":
      yield { name: null, rows: delimitedRows(file.name, fileBytes(file, meter)) };
      break;
    case "html":
      yield { name: null, rows: htmlRows(file.name, fileBytes(file, meter)) };
      break;
    case "workbook":
      yield* workbookTables(file, meter);
      break;
  }
}
