import { Fields, type JsonObject } from "./fields/fields.ts";
import { rawPayload } from "./fields/rawPayload.ts";
import type { ReaderContext, RecordReader } from "./reader.ts";
import type { DossierRecord, Place } from "./record.ts";

/** Names of the field that says which dossier, petition or procedure a record is about. */
const CODE_FIELDS = ["MaHoSo", "MaPAKN", "MATTHC", "MaThamChieu"];

/** Takes one record, or rejects it with every field that is wrong. */
export function takeRecord(
  record: JsonObject,
  read: RecordReader,
  place: Place,
  context: ReaderContext,
  raw = rawPayload(record),
): DossierRecord[] {
  const fields = new Fields(record);
  const value = read(fields, context, raw.hash);
  if (fields.faults.length === 0 && value !== null) return [{ ...value, place, raw }];
  const code = CODE_FIELDS.map((it) => record[it]).find((it) => typeof it === "string" && it !== "");
  return fields.faults.map((fault) => ({
    kind: "rejection",
    place,
    rejection: { file: place.file, line: place.line, code: typeof code === "string" ? code : null, ...fault },
  }));
}
