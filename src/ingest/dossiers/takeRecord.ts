import { checkDossier, type DossierCheck, type DossierFault } from "#dossier/checkDossier.ts";
import { versionOfProgress } from "#dossier/versionOfProgress.ts";
import { Fields, type JsonObject } from "./fields/fields.ts";
import { rawPayload } from "./fields/rawPayload.ts";
import type { Read, ReaderContext, RecordReader } from "./reader.ts";
import type { DossierRecord, Place } from "./record.ts";
import { sourceFieldOf } from "./sync/factFields.ts";

/** Names of the field that says which dossier, petition or procedure a record is about. */
const CODE_FIELDS = ["MaHoSo", "MaPAKN", "MATTHC", "MaThamChieu"];

/** Takes one record, with notes on what in it is hard to believe, or rejects it with every field that is wrong. */
export function takeRecord(
  record: JsonObject,
  read: RecordReader,
  place: Place,
  context: ReaderContext,
  raw = rawPayload(record),
): DossierRecord[] {
  const fields = new Fields(record);
  const value = read(fields, context, raw.hash);
  if (fields.faults.length > 0 || value === null) {
    const code = codeOf(record);
    return fields.faults.map((it) => rejected(place, { code, ...it }));
  }
  const { rejections, notes } = checked(value);
  if (rejections.length > 0) return rejections.map((it) => rejected(place, bySourceField(it)));
  countUnknownAgency(value, context);
  const doubts = notes.map(bySourceField);
  return [
    { ...value, place, raw },
    ...doubts.map((doubt) => ({ kind: "note", note: { about: "implausible", place, doubt } }) as const),
  ];
}

function checked(value: Read): DossierCheck {
  switch (value.kind) {
    case "version":
      return checkDossier(value.version);
    case "progress":
      return checkDossier(versionOfProgress(value.progress));
    case "procedure":
    case "petition":
    case "rating":
    case "rating-summary":
    case "payment":
      return { rejections: [], notes: [] };
  }
}

function countUnknownAgency(value: Read, { agencies }: ReaderContext): void {
  switch (value.kind) {
    case "version": {
      const { agency, agencyAsGiven, receivedAt, submittedAt } = value.version.facts;
      if (agency === null && agencyAsGiven !== null)
        agencies.countUnknown(agencyAsGiven, receivedAt ?? submittedAt);
      break;
    }
    case "petition": {
      const { agency, agencyAsGiven, receivedAt } = value.petition;
      if (agency === null && agencyAsGiven !== null) agencies.countUnknown(agencyAsGiven, receivedAt);
      break;
    }
    case "rating-summary": {
      const { agency, agencyAsGiven } = value.summary;
      if (agency === null && agencyAsGiven !== null) agencies.countUnknown(agencyAsGiven, null);
      break;
    }
    case "progress":
    case "procedure":
    case "rating":
    case "payment":
      break;
  }
}

function rejected(place: Place, fault: DossierFault): DossierRecord {
  return { kind: "rejection", place, rejection: { file: place.file, line: place.line, ...fault } };
}

function bySourceField(fault: DossierFault): DossierFault {
  return { ...fault, field: sourceFieldOf(fault.field) };
}

function codeOf(record: JsonObject): string | null {
  const code = CODE_FIELDS.map((it) => record[it]).find((it) => typeof it === "string" && it !== "");
  return typeof code === "string" ? code : null;
}
