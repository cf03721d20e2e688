import { statSync } from "node:fs";
import { refuse, UserError } from "#terms/problem.ts";
import type { ReadingMeter, SourceFile } from "../../sourceFile.ts";
import type { Row, Table } from "../row.ts";
import { sheetRows } from "./sheetRows.ts";
import { WorkbookParts } from "./workbookParts.ts";

/** The visible sheets of an .xlsx file, one after the other. Throws UserError when the file is damaged. */
export async function* workbookTables(file: SourceFile, meter: ReadingMeter): AsyncGenerator<Table> {
  const parts = await readable(file, WorkbookParts.open(file.path));
  try {
    const sheets = await readable(file, parts.sheets());
    const context = await readable(file, parts.cellContext());
    for (const { name, path } of sheets) {
      const rows = sheetRows(parts.bytes(path), context);
      yield { name: sheets.length > 1 ? name : null, rows: readableRows(file, rows) };
    }
    meter.addBytes(statSync(file.path).size);
  } finally {
    parts.close();
  }
}

async function* readableRows(file: SourceFile, rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  for (;;) {
    const next = await readable(file, rows.next());
    if (next.done) return;
    yield next.value;
  }
}

async function readable<T>(file: SourceFile, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return refuse(
      "damaged-workbook",
      file.name,
      `Tệp .xlsx bị hỏng, không đọc hết được (${error instanceof Error ? error.message : String(error)}).`,
      "Hãy mở bằng Excel hoặc LibreOffice và lưu lại, hoặc xuất lại từ hệ thống.",
    );
  }
}
