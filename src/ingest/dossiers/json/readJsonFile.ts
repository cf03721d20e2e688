import { isUtf8 } from "node:buffer";
import { Fields } from "../fields/fields.ts";
import type { ReaderContext } from "../reader.ts";
import type { DossierRecord, Note, Place } from "../record.ts";
import { fileBytes, type ReadingMeter, type SourceFile } from "../sourceFile.ts";
import { sourceTimeOf } from "../sync/sourceTime.ts";
import { takeRecord } from "../takeRecord.ts";
import { answerNote } from "./answerNote.ts";
import { ByteWindow } from "./byteWindow.ts";
import { type JsonPiece, jsonPieces } from "./jsonPieces.ts";
import { recordsWithin } from "./recordsWithin.ts";

const BLANK = /^\s*$/;

/**
 * Reads a JSON text, or one JSON value a line, of any size. A line that is no JSON is rejected alone; a JSON text that
 * breaks off is a problem of the whole file.
 */
export async function* readJsonFile(
  file: SourceFile,
  context: ReaderContext,
  meter: ReadingMeter,
): AsyncGenerator<DossierRecord> {
  const window = new ByteWindow(withoutMark(fileBytes(file, meter)));
  const byLine = /\.(ndjson|jsonl)$/i.test(file.name) || isByLine(await window.start());
  const unused = new Unused();
  let record = 0;
  for await (const { text, envelope, line } of byLine
    ? lines(window)
    : numberless(jsonPieces(window, file.name))) {
    const value = text === null ? undefined : parseJson(text);
    if (value === undefined) {
      record++;
      yield notJson({ file: file.name, ...placeIn(line, record) }, text);
      continue;
    }
    for (const found of recordsWithin(value, envelope, line === null)) {
      if (found.what === "answer") {
        yield { kind: "note", note: answerNote(file.name, found.answer) };
        continue;
      }
      record++;
      const place: Place = { file: file.name, ...placeIn(line, record) };
      if (found.what === "unused") unused.add(place, found.value);
      else {
        meter.records++;
        const sourceTime = sourceTimeOf(new Fields(found.envelope)) ?? context.sourceTime;
        yield* takeRecord(found.record, found.read, place, { ...context, sourceTime });
      }
    }
  }
  for (const note of unused.notes(file.name)) yield { kind: "note", note };
}

type NumberedPiece = JsonPiece & { line: number | null };

async function* lines(window: ByteWindow): AsyncGenerator<NumberedPiece> {
  let line = 0;
  for (let bytes = await window.line(); bytes !== undefined; bytes = await window.line()) {
    line++;
    const text = isUtf8(bytes) ? bytes.toString("utf8") : null;
    if (text === null || !BLANK.test(text)) yield { text, envelope: {}, line };
  }
}

async function* numberless(pieces: AsyncIterable<JsonPiece>): AsyncGenerator<NumberedPiece> {
  for await (const piece of pieces) yield { ...piece, line: null };
}

/** One value a line: the first line is a whole value and is not all there is. */
function isByLine(start: Buffer): boolean {
  const text = start.toString("utf8").trimStart();
  const end = text.indexOf("\n");
  return end > 0 && text.slice(end).trim() !== "" && parseJson(text.slice(0, end)) !== undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function placeIn(line: number | null, record: number): Omit<Place, "file"> {
  return line === null ? { line: record, counts: "record" } : { line, counts: "line" };
}

function notJson(place: Place, text: string | null): DossierRecord {
  const value = text === null ? "(không đọc được chữ)" : text.slice(0, 80);
  const expected = text === null ? "chữ mã hóa UTF-8" : "một giá trị JSON đúng cú pháp";
  const rejection = {
    file: place.file,
    line: place.line,
    code: null,
    field: "(cả bản ghi)",
    value,
    expected,
  };
  return { kind: "rejection", place, rejection };
}

/** A byte order mark is no part of JSON. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    first = false;
  }
}

/** Gathers objects of no known kind by the fields they have. */
class Unused {
  readonly #found = new Map<string, { count: number; firstPlace: Place; fields: string[] }>();

  add(place: Place, value: unknown): void {
    const fields = typeof value === "object" && value !== null ? Object.keys(value).sort() : [];
    const key = fields.join();
    const found = this.#found.get(key);
    if (found) found.count++;
    else this.#found.set(key, { count: 1, firstPlace: place, fields });
  }

  notes(file: string): Note[] {
    return [...this.#found.values()].map((it) => ({ about: "unused-records", file, ...it }));
  }
}
