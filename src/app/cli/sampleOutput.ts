import { closeSync, openSync, writeSync } from "node:fs";
import { refuse } from "#terms/problem.ts";

/** Lines printed at once, bytes written at once. */
const CHUNK = 2000;
const BUFFER = 4 * 1024 * 1024;
const LINE_END = 0x0a;

/** Writes lines to a file or prints them, some at a time: memory does not grow with their number. Throws UserError for a file that cannot be written. */
export function writeLines(
  lines: Iterable<string>,
  to: { file: string } | { print: (text: string) => void },
): void {
  if ("print" in to) {
    for (const chunk of inChunks(lines)) to.print(chunk.join("\n"));
    return;
  }
  const file = openFile(to.file);
  const bytes = Buffer.allocUnsafe(BUFFER);
  let filled = 0;
  try {
    for (const line of lines) {
      // A UTF-16 unit becomes at most three bytes.
      if (filled + line.length * 3 + 1 > BUFFER) {
        writeAll(file, bytes.subarray(0, filled));
        filled = 0;
      }
      filled += bytes.write(line, filled);
      bytes[filled++] = LINE_END;
    }
    writeAll(file, bytes.subarray(0, filled));
  } finally {
    closeSync(file);
  }
}

function* inChunks(lines: Iterable<string>): Generator<string[]> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** A disk may take fewer bytes than it is given. */
function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

function openFile(path: string): number {
  try {
    return openSync(path, "w");
  } catch {
    return refuse("no-file", path, "Không ghi được tệp này.", "Hãy kiểm tra thư mục có sẵn và quyền ghi.");
  }
}
