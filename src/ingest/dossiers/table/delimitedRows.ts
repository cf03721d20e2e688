import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
import { refuse } from "#terms/problem.ts";
import { decodedText } from "./decodedText.ts";
import type { Row } from "./row.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;
/** Bytes looked at for encoding and separator: some hundred rows. */
const LOOKED_AT = 1 << 16;
const LINE_BREAK = /\r\n|\r|\n/g;

/** Rows of delimited text (UTF-8 or UTF-16, any usual separator), quoted line breaks kept. Throws UserError for other encodings. */
export async function* delimitedRows(file: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  const texts = decodedText(file, bytes);
  const first = await texts.next();
  const start = first.done ? "" : first.value;
  const declared = /^sep=(.)\r?\n/i.exec(start);
  const body = declared ? start.slice(declared[0].length) : start;
  const parser = parse({
    delimiter: declared?.[1] ?? likelySeparator(body),
    relax_column_count: true,
    relax_quotes: true,
  });
  const source = Readable.from(chained(body, texts)).on("error", (error) => parser.destroy(error));
  let line = declared ? 1 : 0;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      yield { line: line + 1, cells: cells.map(tidy) };
      line += 1 + cells.reduce((sum, it) => sum + (it.match(LINE_BREAK)?.length ?? 0), 0);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    brokenText(file, Number(error.lines ?? line + 1));
  }
}

async function* chained(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** The separator that cuts some row into most cells. */
function likelySeparator(text: string): string {
  const widest = (delimiter: string) => {
    const rows: string[][] = parseNow(text.slice(0, LOOKED_AT), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      to: 50,
    });
    return Math.max(0, ...rows.map((it) => it.length));
  };
  return SEPARATORS.reduce((best, it) => (widest(it) > widest(best) ? it : best));
}

function tidy(cell: string): string {
  return cell.normalize("NFC").trim();
}

function brokenText(file: string, line: number): never {
  return refuse(
    "broken-table",
    `${file}, dòng ${line}`,
    "Dấu ngoặc kép không khép nên không tách được các ô từ dòng này.",
    "Hãy xuất lại tệp, hoặc lưu từ bảng tính dạng “CSV UTF-8”.",
  );
}
