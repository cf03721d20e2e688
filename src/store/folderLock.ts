import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another process has the embedded database open; two at once would damage it. */
export class DatabaseInUse extends Error {
  readonly folder: string;
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`Cơ sở dữ liệu ở ${folder} đang được tiến trình ${pid} sử dụng.`);
    this.name = "DatabaseInUse";
    this.folder = folder;
    this.pid = pid;
  }
}

/** Claims the folder for this process; the returned function gives it back. A claim left by a dead process is taken over. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "minhbach.lock");
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const pid = holder(file);
      if (attempt > 0 || (pid !== null && isAlive(pid))) {
        if (pid === null) throw error;
        throw new DatabaseInUse(folder, pid);
      }
      rmSync(file, { force: true });
    }
  }
}

function holder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
