import type { DossierFault } from "#dossier/checkDossier.ts";
import type { DossierVersion, Rejection } from "#dossier/dossier.ts";
import type { Payment } from "#dossier/payment.ts";
import type { Petition } from "#dossier/petition.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Progress } from "#dossier/progress.ts";
import type { Rating, RatingSummary } from "#dossier/rating.ts";
import type { Registry } from "#registry/agency.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Problem } from "#terms/problem.ts";

/**
 * A record as it was delivered, unknown fields and personal data included: canonical JSON of the delivered object (for
 * tables, of header → cell text), so that the same content has the same hash however it was laid out.
 * @property hash SHA-256 of `text` in UTF-8, hex
 */
export type RawPayload = { hash: string; text: string };

/** Where a record stands. `line` counts lines of text files, rows of sheets, and records of a JSON file, all from 1. */
export type Place = { file: string; line: number; counts: "line" | "record" };

/** Something that was read from one record, with the record. */
type Taken<Kind extends string, Value> = { kind: Kind; place: Place; raw: RawPayload } & Value;

/**
 * What reading dossier files yields, in the order of the files. Nothing is stored by reading, and nothing is held back:
 * a record is taken (`version` … `payment`) or rejected, never both.
 *
 * - `version`: a dossier as a source delivered it.
 * - `progress`: one step of a dossier delivered apart; append-only.
 * - `procedure`, `petition`, `rating`, `rating-summary`, `payment`: the events around dossiers.
 * - `rejection`: why one record was not taken; one per bad field, those of a record in a row and at the same place.
 * - `problem`: why a whole file or sheet was not taken, or a question that must be answered before it can be (columns that
 *   seem shifted). Its records are not yielded.
 * - `note`: what deserves a look but stops nothing; unknown agencies come once, after the last file.
 */
export type DossierRecord =
  | Taken<"version", { version: DossierVersion }>
  | Taken<"progress", { progress: Progress }>
  | Taken<"procedure", { procedure: ProcedureVersion }>
  | Taken<"petition", { petition: Petition }>
  | Taken<"rating", { rating: Rating }>
  | Taken<"rating-summary", { summary: RatingSummary }>
  | Taken<"payment", { payment: Payment }>
  | { kind: "rejection"; place: Place; rejection: Rejection }
  | { kind: "problem"; problem: Problem }
  | { kind: "note"; note: Note };

/**
 * - `unknown-agencies`: names the registry does not know under this authority on the day of the record, most frequent
 *   first, with those they may mean.
 * - `implausible`: a fact that was taken as given although it can hardly be true; `field` as the source names it.
 * - `skipped-rows`: rows of a table that hold no dossier.
 * - `unknown-columns`: headers no synonym is known for; their cells stay in the raw payload.
 * - `answer`: the answer of a synchronisation service; "already there" asks to send the same as an update.
 * - `unused-records`: JSON objects that are of no kind we read, with the fields of the first.
 */
export type Note =
  | { about: "unknown-agencies"; agencies: readonly UnknownAgency[] }
  | { about: "implausible"; place: Place; doubt: DossierFault }
  | { about: "skipped-rows"; file: string; why: "group" | "total"; count: number; firstLine: number }
  | { about: "unknown-columns"; file: string; columns: readonly string[] }
  | { about: "answer"; file: string; outcome: "accepted" | "already-there" | "refused"; message: string }
  | { about: "unused-records"; file: string; count: number; firstPlace: Place; fields: readonly string[] };

export type UnknownAgency = { name: string; records: number; suggestions: readonly AgencyCode[] };

/**
 * @property authority root agency all records belong to; names of agencies are looked for at and under it
 * @property onProgress called now and then with the bytes read of all files, and the records met so far
 */
export type ReadingContext = {
  registry: Registry;
  authority: AgencyCode;
  /** Headers of tables that have no cells under them: the answer to a problem `columns-shifted`. */
  dropColumns?: readonly string[];
  onProgress?: (bytesRead: number, bytesTotal: number, records: number) => void;
};
