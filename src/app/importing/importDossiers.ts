import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { readDossierFiles } from "#ingest/dossiers/readDossierFiles.ts";
import type { DossierRecord } from "#ingest/dossiers/record.ts";
import { findAgency } from "#registry/findAgency.ts";
import type { Database } from "#store/database.ts";
import type { BatchFile, BatchOutcome, Delivery } from "#store/dossiers/batch.ts";
import { previewDossierBatch, saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse, UserError } from "#terms/problem.ts";
import * as rules from "../rules.ts";
import { type DossierTally, DossierTallying } from "./dossierTally.ts";

/**
 * What to import and whom to tell.
 * @property authority the root agency (H53) the files belong to
 * @property dryRun count what would happen, store nothing
 * @property by the command, person or connection that brings the files
 * @property onRejection called for every bad field of every rejected record
 */
export type DossierImport = {
  files: readonly string[];
  authority: AgencyCode;
  dryRun: boolean;
  by: string;
  dropColumns?: readonly string[];
  /** SHA-256 of each file as it was looked at before; other bytes are refused. */
  expected?: readonly string[];
  onProgress?: (bytesRead: number, bytesTotal: number, records: number) => void;
  onRejection?: (record: Extract<DossierRecord, { kind: "rejection" }>) => void;
};

/** @property outcome null when a file had a problem: then nothing of any file was stored */
export type DossierImported = { tally: DossierTally; outcome: BatchOutcome | null };

/** Thrown within the transaction, so that a file with a problem leaves nothing behind of the others. */
class FilesRefused extends Error {}

/**
 * Imports files of dossiers, all or none: records that are wrong are left out and reported, but a file that cannot be read
 * as a whole stops the import. Throws UserError for an authority or file that is not there.
 */
export async function importDossiers(
  database: Database,
  it: DossierImport,
  now: Instant,
): Promise<DossierImported> {
  checkAuthority(it.authority);
  const files = await Promise.all(it.files.map(fileOf));
  for (const [at, { name, sha256 }] of files.entries())
    if (it.expected !== undefined && it.expected[at] !== sha256)
      refuse(
        "file-changed",
        name,
        "Tệp đã khác với lúc xem trước, nên chưa nhập gì.",
        "Hãy chọn lại tệp và xem trước lần nữa.",
      );
  const tallying = new DossierTallying();
  const batch = {
    batch: { authority: it.authority, by: it.by, files },
    deliveries: deliveries(it, tallying),
    rejected: () => tallying.rejectedRecords,
  };
  try {
    const outcome = await (it.dryRun ? previewDossierBatch : saveDossierBatch)(database, batch, now);
    return { tally: tallying.tally, outcome };
  } catch (error) {
    if (!(error instanceof FilesRefused)) throw error;
    return { tally: tallying.tally, outcome: null };
  }
}

/** Records to store, while everything that is met is counted. */
async function* deliveries(it: DossierImport, tallying: DossierTallying): AsyncGenerator<Delivery> {
  const { authority, dropColumns = [], onProgress } = it;
  const reading = { registry: rules.registry(), authority, dropColumns, ...(onProgress && { onProgress }) };
  for await (const record of readDossierFiles(it.files, reading)) {
    tallying.add(record);
    switch (record.kind) {
      case "note":
      case "problem":
        break;
      case "rejection":
        it.onRejection?.(record);
        break;
      case "version":
      case "progress":
      case "procedure":
      case "petition":
      case "rating":
      case "rating-summary":
      case "payment":
        yield record;
    }
  }
  if (tallying.tally.problems.length > 0) throw new FilesRefused();
}

/** @throws UserError when it is no root agency of the registry */
export function checkAuthority(authority: AgencyCode): void {
  const known =
    agencyCodeGrammar(authority) !== null && findAgency(rules.registry(), authority) !== undefined;
  if (known && rootOf(authority) === authority) return;
  const root = agencyCodeGrammar(authority) === null ? "H53" : rootOf(authority);
  refuse(
    "unknown-authority",
    `--authority ${authority}`,
    "Không phải mã của một tỉnh, bộ có trong danh mục cơ quan.",
    `Hãy ghi mã cơ quan gốc, ví dụ --authority ${root}; cơ quan chưa có thì thêm vào rules/agencies.`,
  );
}

async function fileOf(path: string): Promise<BatchFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const says = code === "EISDIR" ? "Đây là một thư mục." : "Không mở được tệp.";
    throw new UserError([
      { code: "no-file", at: path, says, remedy: "Hãy kiểm tra đường dẫn và quyền đọc tệp." },
    ]);
  }
  return { name: basename(path), sha256: hash.digest("hex"), bytes };
}
