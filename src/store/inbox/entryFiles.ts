import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncPath } from "../embedded/syncPath.ts";

const ENTRY = /^(\d{12})\.ndjson$/;

/** The entries of an inbox, in the order in which they were made. */
export function entriesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((it) => ENTRY.test(it))
    .sort()
    .map((it) => join(folder, it));
}

/** Where the next entry goes; makes the folder when it is the first. */
export function nextEntry(folder: string): string {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    syncPath(dirname(folder));
  }
  const last =
    ENTRY.exec(
      entriesIn(folder)
        .at(-1)
        ?.slice(folder.length + 1) ?? "",
    )?.[1] ?? 0;
  return join(folder, `${String(Number(last) + 1).padStart(12, "0")}.ndjson`);
}

/**
 * Lets go of all entries at once, by a change of name: a later write must not be gone while an earlier one stays, or doing
 * that one again would undo the later.
 */
export function dropEntries(folder: string): void {
  const dropped = `${folder}.dropped`;
  rmSync(dropped, { recursive: true, force: true });
  if (!existsSync(folder)) return;
  renameSync(folder, dropped);
  syncPath(dirname(folder));
  rmSync(dropped, { recursive: true });
}
