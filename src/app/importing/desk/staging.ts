import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import type { StagedFile } from "#contract/imports.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";

/** Milliseconds a file waits for somebody to take it in. */
const KEPT = 3_600_000;
const MEBIBYTE = 2 ** 20;

type Staged = StagedFile & { authority: AgencyCode; path: string };

/**
 * Files that were sent and wait: in a folder only the owner can read, for an hour. What the folder held before is thrown
 * away, and the folder itself on closing.
 * @param limit bytes of one file at most
 */
export class Staging {
  readonly limit: number;
  readonly #folder: string;
  readonly #now: () => Instant;
  readonly #files = new Map<string, Staged>();
  readonly #timer: NodeJS.Timeout;

  constructor(folder: string, limit: number, now: () => Instant) {
    this.limit = limit;
    this.#folder = folder;
    this.#now = now;
    rmSync(folder, { recursive: true, force: true });
    this.#timer = setInterval(() => void this.#expire(), 60_000).unref();
  }

  /**
   * Writes a file as it comes, whatever its size.
   * @throws UserError when its name is no name of a file, or it is larger than the limit: then nothing of it stays
   */
  async add(authority: AgencyCode, name: string, bytes: Readable): Promise<StagedFile> {
    if (basename(name) !== name || name.length > 200 || /^\.*$|[\0\\]/.test(name))
      refuse("bad-file-name", name, "Không phải tên tệp.", "Hãy đổi tên tệp rồi chọn lại.");
    const id = randomUUID();
    const folder = join(this.#folder, id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, name);
    const hash = createHash("sha256");
    let size = 0;
    try {
      const file = await open(path, "wx", 0o600);
      try {
        // What is left of a refused file is read and forgotten, so that the answer still reaches who sends it.
        for await (const chunk of bytes.iterator({ destroyOnReturn: false })) {
          size += chunk.length;
          if (size > this.limit) refuseLarge(name, this.limit);
          hash.update(chunk);
          await file.writeFile(chunk);
        }
      } finally {
        await file.close();
      }
    } catch (error) {
      bytes.resume();
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    const until = new Date(Date.parse(this.#now()) + KEPT).toISOString();
    const staged = { id, name, bytes: size, sha256: hash.digest("hex"), until, authority, path };
    this.#files.set(id, staged);
    return publicView(staged);
  }

  /** @throws UserError when it is not there, or not any more */
  get(authority: AgencyCode, id: string): StagedFile & { path: string } {
    const found = this.#files.get(id);
    if (found === undefined || found.authority !== authority)
      return refuse(
        "no-upload",
        id,
        "Tệp đã gửi không còn: mỗi tệp chỉ được giữ một giờ.",
        "Hãy chọn lại tệp từ máy của bạn.",
      );
    return { ...publicView(found), path: found.path };
  }

  async discard(id: string): Promise<boolean> {
    const had = this.#files.delete(id);
    if (had) await rm(join(this.#folder, id), { recursive: true, force: true });
    return had;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#files.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #expire(): Promise<void> {
    const now = this.#now();
    for (const { id, until } of [...this.#files.values()]) if (until <= now) await this.discard(id);
  }
}

/** @throws UserError always */
export function refuseLarge(name: string, limit: number): never {
  return refuse(
    "file-too-large",
    name,
    `Tệp lớn hơn ${printVietnamese(String(Math.round(limit / MEBIBYTE)))} MB, giới hạn của máy chủ này.`,
    "Hãy chia nhỏ tệp, nhập bằng lệnh minhbach import dossiers trên máy chủ, hoặc tăng giới hạn bằng serve --upload-limit.",
  );
}

const publicView = ({ id, name, bytes, sha256, until }: Staged): StagedFile => ({
  id,
  name,
  bytes,
  sha256,
  until,
});
