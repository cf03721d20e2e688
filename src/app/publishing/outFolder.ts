import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { refuse } from "#terms/problem.ts";

/** A folder that takes files all together or not at all. */
export type OutFolder = {
  /** Puts the files in place, each replacing its namesake. */
  fill(files: readonly { name: string; bytes: Uint8Array }[]): void;
  /** Takes away what was made for files that never came; after `fill` nothing is left to take. */
  close(): void;
};

/**
 * Opens a folder for writing before anything is issued into it, making the folders that are missing.
 * @param shown the folder as it was asked for, for messages
 * @throws UserError when it is no folder or cannot be written
 */
export function openOutFolder(path: string, shown: string): OutFolder {
  const made: string[] = [];
  const takeBack = () => {
    // Only what is still empty goes: somebody may have put files there meanwhile.
    for (const it of made.splice(0).reverse()) attempt(() => rmdirSync(it));
  };
  let staging: string | null = null;
  try {
    makeFolders(path, made);
    staging = mkdtempSync(join(path, ".minhbach-"));
  } catch (error) {
    takeBack();
    return cannotWrite(shown, error);
  }
  const waiting = staging;
  return {
    fill(files) {
      try {
        for (const it of files) writeFileSync(join(waiting, it.name), it.bytes, { flush: true });
        for (const it of files) renameSync(join(waiting, it.name), join(path, it.name));
      } catch (error) {
        cannotWrite(shown, error);
      }
      made.length = 0;
    },
    close() {
      rmSync(waiting, { recursive: true, force: true });
      takeBack();
    },
  };
}

/** One folder after the other: made all at once, Node never comes back from a place where none can be made (/proc). */
function makeFolders(path: string, made: string[]): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (relative(above, path) !== "") makeFolders(above, made);
  mkdirSync(path);
  made.push(path);
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Not empty any more, or gone: nothing of ours is left there.
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: "Đây là một tệp, không phải thư mục.",
  EEXIST: "Đây là một tệp, không phải thư mục.",
  EACCES: "Không có quyền ghi vào thư mục này.",
  EPERM: "Không có quyền ghi vào thư mục này.",
  EROFS: "Thư mục này chỉ đọc được.",
  ENOSPC: "Ổ đĩa đã đầy.",
  EISDIR: "Trong thư mục đã có một thư mục trùng tên với tệp cần ghi.",
};

function cannotWrite(shown: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return refuse(
    "cannot-write",
    `thư mục "${shown}"`,
    REASONS[code] ?? `Không ghi được vào thư mục này (${code || String(error)}).`,
    "Hãy chọn thư mục khác với --out; chưa có tệp nào được ghi.",
  );
}
