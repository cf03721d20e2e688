import { closeSync, openSync, writeSync } from "node:fs";
import type { DossierRecord } from "#ingest/dossiers/record.ts";
import { refuse } from "#terms/problem.ts";

type Rejected = Extract<DossierRecord, { kind: "rejection" }>;

/** A csv file, for spreadsheets, of every bad field, written as reading goes on. */
export type RejectionFile = { add(record: Rejected): void; close(): void };

const HEAD = ["Tệp", "Dòng hoặc bản ghi", "Mã hồ sơ", "Trường", "Giá trị nhận được", "Cần là"];

export function rejectionFile(path: string): RejectionFile {
  const file = opened(path);
  const write = (cells: readonly string[]) => writeSync(file, `${cells.map(csvCell).join(";")}\r\n`);
  writeSync(file, "\ufeff");
  write(HEAD);
  return {
    add({ place, rejection: it }) {
      write([it.file, String(place.line), it.code ?? "", it.field, it.value, it.expected]);
    },
    close: () => closeSync(file),
  };
}

function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch {
    return refuse("cannot-write", path, "Không ghi được tệp này.", "Hãy chọn thư mục khác cho --rejections.");
  }
}

/** Quoted; a value that a spreadsheet would run as a formula is marked as text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
