import type { DossierState } from "#dossier/dossier.ts";
import type { DossierRecord, Note } from "#ingest/dossiers/record.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { clockInVietnam } from "#terms/instant.ts";
import type { Problem } from "#terms/problem.ts";

type Rejected = Extract<DossierRecord, { kind: "rejection" }>;
export type TakenKind = Exclude<DossierRecord["kind"], "rejection" | "problem" | "note">;

/** Shown in a preview; a file given for them gets all. */
const MOST_SHOWN = 20;

/**
 * What was met while reading dossier files, for the preview and the report. Kept small however many records there are.
 * Counts of versions by `states`, `agencies` and `months` (of reception) use null for not known.
 */
export type DossierTally = {
  records: Record<TakenKind, number>;
  sources: ReadonlyMap<string, number>;
  states: ReadonlyMap<DossierState | null, number>;
  agencies: ReadonlyMap<AgencyCode | null, number>;
  months: ReadonlyMap<string | null, number>;
  rejectedRecords: number;
  rejections: readonly Rejected[];
  problems: readonly Problem[];
  notes: readonly Note[];
  implausible: number;
};

/** Counts records as they pass. */
export class DossierTallying {
  readonly #records: Record<TakenKind, number> = {
    version: 0,
    progress: 0,
    procedure: 0,
    petition: 0,
    rating: 0,
    "rating-summary": 0,
    payment: 0,
  };
  readonly #sources = new Map<string, number>();
  readonly #states = new Map<DossierState | null, number>();
  readonly #agencies = new Map<AgencyCode | null, number>();
  readonly #months = new Map<string | null, number>();
  readonly #rejections: Rejected[] = [];
  readonly #problems: Problem[] = [];
  readonly #notes: Note[] = [];
  #rejectedRecords = 0;
  #lastRejected = "";
  #implausible = 0;

  add(record: DossierRecord): void {
    switch (record.kind) {
      case "version": {
        const { source, facts } = record.version;
        this.#records.version++;
        addOne(this.#sources, source);
        addOne(this.#states, facts.state);
        addOne(this.#agencies, facts.agency);
        addOne(this.#months, facts.receivedAt === null ? null : monthOf(facts.receivedAt));
        break;
      }
      case "progress":
      case "procedure":
      case "petition":
      case "rating":
      case "rating-summary":
      case "payment":
        this.#records[record.kind]++;
        addOne(this.#sources, sourceOf(record));
        break;
      case "rejection":
        this.#addRejection(record);
        break;
      case "problem":
        this.#problems.push(record.problem);
        break;
      case "note":
        this.#addNote(record.note);
        break;
    }
  }

  get rejectedRecords(): number {
    return this.#rejectedRecords;
  }

  get tally(): DossierTally {
    return {
      records: this.#records,
      sources: this.#sources,
      states: this.#states,
      agencies: this.#agencies,
      months: this.#months,
      rejectedRecords: this.#rejectedRecords,
      rejections: this.#rejections,
      problems: this.#problems,
      notes: this.#notes,
      implausible: this.#implausible,
    };
  }

  /** Several bad fields of one record come in a row and are one rejected record. */
  #addRejection(record: Rejected): void {
    const place = `${record.place.file}\n${record.place.line}\n${record.rejection.code}`;
    if (place !== this.#lastRejected) this.#rejectedRecords++;
    this.#lastRejected = place;
    if (this.#rejections.length < MOST_SHOWN) this.#rejections.push(record);
  }

  #addNote(note: Note): void {
    if (note.about === "implausible" && ++this.#implausible > MOST_SHOWN) return;
    this.#notes.push(note);
  }
}

function sourceOf(record: Extract<DossierRecord, { kind: Exclude<TakenKind, "version"> }>): string {
  switch (record.kind) {
    case "progress":
      return record.progress.source;
    case "procedure":
      return record.procedure.source;
    case "petition":
      return record.petition.source;
    case "rating":
      return record.rating.source;
    case "rating-summary":
      return record.summary.source;
    case "payment":
      return record.payment.source;
  }
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function monthOf(instant: string): string {
  const { year, month } = clockInVietnam(instant);
  return `${year}-${month}`;
}
