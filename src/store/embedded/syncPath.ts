import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Makes the names in a folder last, or the contents of a file: after this no power cut takes them away. */
export function syncPath(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes everything in a folder last: names and contents, all the way down. */
export function syncWhole(folder: string): void {
  for (const it of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (it.isFile() || it.isDirectory()) syncPath(join(it.parentPath, it.name));
  }
  syncPath(folder);
}
