import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

/** An empty database of one's own in memory: making a new one takes five times as long as taking a copy. */
export function emptyMemory(): { memory: Blob } {
  return { memory: new Blob([readFileSync(inject("emptyDump"))]) };
}

/** A folder of one's own with an empty database in it. */
export function copyEmpty(to = mkdtempSync(join(tmpdir(), "minhbach-empty-"))): string {
  cpSync(inject("emptyFolder"), to, { recursive: true });
  return to;
}
