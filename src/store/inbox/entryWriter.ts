import { rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { refuse } from "#terms/problem.ts";
import { syncPath } from "../embedded/syncPath.ts";
import type { EntryEnd } from "./entry.ts";
import { lineOf } from "./recordLine.ts";

/** Characters gathered before they go to the system. */
const GATHERED = 262_144;

/**
 * Writes one entry of the inbox, record by record.
 * @throws UserError when the disk does not take it
 */
export class EntryWriter {
  readonly path: string;
  bytes = 0;
  #file: FileHandle;
  #lines = "";
  #records = 0;

  /** Raw payloads are personal data: only the owner may read the file. */
  static async create(path: string): Promise<EntryWriter> {
    return onDisk(path, async () => new EntryWriter(path, await open(path, "wx", 0o600)));
  }

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  async add(record: unknown): Promise<void> {
    this.#records += 1;
    this.#lines += lineOf(record);
    if (this.#lines.length > GATHERED) await this.#flush();
  }

  /** When this returns, no power cut can take the entry away. */
  async seal(sealed: EntryEnd["end"]["sealed"]): Promise<void> {
    this.#lines += lineOf({ end: { records: this.#records, sealed } } satisfies EntryEnd);
    await this.#flush();
    await onDisk(this.path, async () => {
      await this.#file.sync();
      await this.#file.close();
      syncPath(dirname(this.path));
    });
  }

  /** Makes the entry void. */
  async discard(): Promise<void> {
    await this.#file.close();
    rmSync(this.path);
    syncPath(dirname(this.path));
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#lines);
    this.#lines = "";
    await onDisk(this.path, () => this.#file.appendFile(bytes));
    this.bytes += bytes.length;
  }
}

async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : String(error);
    return refuse(
      "inbox-unwritable",
      path,
      `Không ghi được vào hộp nhận (${code}), nên lần ghi này không được nhận.`,
      "Hãy giải phóng chỗ trên đĩa hoặc sửa quyền của thư mục này, rồi làm lại.",
    );
  }
}
