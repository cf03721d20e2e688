import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

/** How often an empty claim is looked at again: its process may be about to write into it. */
const LOOKS = 20;
const BETWEEN_LOOKS_MS = 10;

/** Claims the folder for this process; the returned function gives it back. A claim left by a dead process is taken over. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "minhbach.lock");
  for (let look = 1; ; look += 1) {
    if (create(file)) return () => rmSync(file, { force: true });
    const claim = readClaim(file);
    if (isHeld(claim)) throw new DatabaseInUse(folder, pidOf(claim));
    if (claim === "" && look < LOOKS) pause();
    else takeAway(file, claim);
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, claimOf(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** A process and when it started: after a restart, of the machine or a container, another may have the same number. */
function claimOf(pid: number): string {
  return `${pid} ${startOf(pid)}`.trim();
}

function isHeld(claim: string): boolean {
  const [, start] = claim.split(" ");
  const pid = pidOf(claim);
  return pid > 0 && isAlive(pid) && (start === undefined || start === startOf(pid));
}

function pidOf(claim: string): number {
  const pid = Number(claim.split(" ")[0]);
  return Number.isInteger(pid) ? pid : 0;
}

/** Clock ticks from the start of the machine to that of the process; empty where the system does not tell (not Linux). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; the start is the 20th field after it (proc_pid_stat(5)).
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
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

/** Removes a dead claim, but not the one another process may have put in its place meanwhile. */
function takeAway(file: string, claim: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readClaim(aside) === claim) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function readClaim(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS_MS);
}
