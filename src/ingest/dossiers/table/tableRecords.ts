import { refuse } from "#terms/problem.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { readPayment } from "../events/readPayment.ts";
import { readPetition } from "../events/readPetition.ts";
import { readRating } from "../events/readRating.ts";
import type { JsonObject } from "../fields/fields.ts";
import { rawPayload } from "../fields/rawPayload.ts";
import type { ReaderContext, RecordReader } from "../reader.ts";
import type { DossierRecord, Note, Place } from "../record.ts";
import type { ReadingMeter } from "../sourceFile.ts";
import { readSyncDossier } from "../sync/readSyncDossier.ts";
import { takeRecord } from "../takeRecord.ts";
import { dateText } from "./cellDate.ts";
import type { LayoutName } from "./columns.ts";
import { exportTimeOf } from "./exportTime.ts";
import { type Column, findHead, type Head } from "./findHead.ts";
import { refuseShifted } from "./refuseShifted.ts";
import type { Row } from "./row.ts";
import { rowKind } from "./rowKind.ts";

/** Rows looked at for the head and for shifted columns, before any is taken. */
const LOOKED_AT = 200;
/** Rows are read as the synchronisation's records of the same fields, so that both mean the same. */
const readers: Record<LayoutName, RecordReader> = {
  dossiers: (...it) => ({
    kind: "version",
    version: { ...readSyncDossier(...it), source: "one-stop-export", kind: "export" },
  }),
  petitions: (...it) => ({ kind: "petition", petition: readPetition(...it) }),
  ratings: (...it) => {
    const rating = readRating(...it);
    return rating && { kind: "rating", rating };
  },
  payments: (...it) => ({ kind: "payment", payment: readPayment(...it) }),
};

/**
 * Reads one table: rows above the head are titles, rows of groups, totals and numbering are passed over, every other row
 * is taken or rejected. Returns false when it has no head we know. Throws UserError when columns are shifted.
 * @param file name of the file, with the sheet's where there are several
 * @param dropped headers that have no cells under them
 */
export async function* tableRecords(
  file: string,
  rows: AsyncIterable<Row>,
  context: ReaderContext,
  meter: ReadingMeter,
  dropped: readonly string[],
): AsyncGenerator<DossierRecord, boolean> {
  const source = rows[Symbol.asyncIterator]();
  const start = await take(source, LOOKED_AT);
  const head = findHead(start, dropped);
  if (head === undefined) return false;
  const data = start.slice(head.dataFrom).filter((it) => rowKind(it, head) === "data");
  refuseShifted(file, head.columns, data);
  const sourceTime = exportTimeOf(start.slice(0, head.dataFrom)) ?? context.sourceTime;
  const skipped = { group: new Skipped("group"), total: new Skipped("total") };
  for await (const row of joined(start.slice(head.dataFrom), source)) {
    const kind = rowKind(row, head);
    switch (kind) {
      case "group":
      case "total":
        skipped[kind].add(row);
        break;
      case "data":
        meter.records++;
        yield* takeRow(file, row, head, { ...context, sourceTime });
        break;
      case "nothing":
        break;
    }
  }
  const unknown = head.columns.filter((it) => it.type === null && it.title !== "").map((it) => it.title);
  if (unknown.length > 0) yield { kind: "note", note: { about: "unknown-columns", file, columns: unknown } };
  for (const it of [skipped.group, skipped.total]) yield* it.notes(file);
  return true;
}

/** What to say when no table of a file has a head. */
export function refuseHeadless(file: string): never {
  return refuse(
    "no-table-head",
    file,
    "Không tìm thấy dòng tiêu đề của một bảng hồ sơ, phản ánh kiến nghị, đánh giá hay thanh toán.",
    "Bảng phải có cột mã (ví dụ “Mã hồ sơ”) và ít nhất một cột như “Ngày tiếp nhận”, “Ngày hẹn trả”, “Trạng thái”.",
  );
}

function takeRow(file: string, row: Row, head: Head, context: ReaderContext): DossierRecord[] {
  const cellOf = ({ at }: Column) => row.cells[at] ?? "";
  const fields = head.columns.filter((it) => it.field !== null);
  const record: JsonObject = Object.fromEntries(fields.map((it) => [it.field, cellValue(it, cellOf(it))]));
  const raw = rawPayload(
    Object.fromEntries(
      head.columns.map((it) => [it.title === "" ? `cột ${it.at + 1}` : it.title, cellOf(it)]),
    ),
  );
  const place: Place = { file, line: row.line, counts: "line" };
  return takeRecord(record, readers[head.layout], place, context, raw).map((it) => {
    if (it.kind !== "rejection") return it;
    const title = fields.find(({ field }) => field === it.rejection.field)?.title ?? it.rejection.field;
    return { ...it, rejection: { ...it.rejection, field: title } };
  });
}

function cellValue({ type }: Column, cell: string): string {
  switch (type) {
    case "date":
      return dateText(cell);
    case "amount":
      return readPrintedNumber(cell)?.decimal ?? cell;
    case "code":
    case "text":
    case null:
      return cell;
  }
}

async function take(source: AsyncIterator<Row>, most: number): Promise<Row[]> {
  const taken: Row[] = [];
  while (taken.length < most) {
    const next = await source.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function* joined(start: readonly Row[], rest: AsyncIterator<Row>): AsyncGenerator<Row> {
  yield* start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

class Skipped {
  readonly #why: "group" | "total";
  #count = 0;
  #firstLine = 0;

  constructor(why: "group" | "total") {
    this.#why = why;
  }

  add(row: Row): void {
    if (this.#count === 0) this.#firstLine = row.line;
    this.#count++;
  }

  *notes(file: string): Generator<DossierRecord> {
    const [why, count, firstLine] = [this.#why, this.#count, this.#firstLine];
    const note: Note = { about: "skipped-rows", file, why, count, firstLine };
    if (count > 0) yield { kind: "note", note };
  }
}
