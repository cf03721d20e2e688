import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { ImportRun, StagedFile } from "#contract/imports.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { checkAuthority } from "../importDossiers.ts";
import { type Run, type RunOrder, Runs } from "./runs.ts";
import { runView } from "./runView.ts";
import { Staging } from "./staging.ts";

/** @property folder where files wait; made when the first comes @property limit bytes of one file at most */
export type DeskPlace = { folder: string; limit: number };

/** Imports by hand: files are sent, looked at, and then taken in exactly as they were looked at. */
export class ImportDesk {
  readonly limit: number;
  readonly #folder: string;
  readonly #staging: Staging;
  readonly #runs: Runs;
  /** Previews that were taken in: a second click must not bring a second batch. */
  readonly #taken = new Set<string>();

  constructor(database: Database, { folder, limit }: DeskPlace, now: () => Instant) {
    this.limit = limit;
    this.#folder = folder;
    this.#staging = new Staging(join(folder, "uploads"), limit, now);
    this.#runs = new Runs(database, now);
  }

  add(authority: AgencyCode, name: string, bytes: Readable): Promise<StagedFile> {
    checkAuthority(authority);
    return this.#staging.add(authority, name.normalize("NFC"), bytes);
  }

  async discard(authority: AgencyCode, id: string): Promise<boolean> {
    this.#staging.get(authority, id);
    return this.#staging.discard(id);
  }

  async preview(
    authority: AgencyCode,
    uploads: readonly string[],
    dropColumns: readonly string[],
  ): Promise<ImportRun> {
    const files = uploads.map((id) => this.#staging.get(authority, id));
    return this.#start({ kind: "preview", authority, files, dropColumns });
  }

  /** @throws UserError when the preview is not over, found a problem, or was taken in already */
  async importPreviewed(authority: AgencyCode, preview: string): Promise<ImportRun> {
    const seen = this.#runs.get(authority, preview);
    if (seen.kind !== "preview" || seen.state !== "done" || seen.done?.outcome === null)
      refuse(
        "not-previewed",
        preview,
        "Lần xem trước này chưa xong hoặc có lỗi, nên chưa nhập được.",
        "Hãy sửa các lỗi đã nêu rồi xem trước lại.",
      );
    const files = seen.files.map(({ id }) => this.#staging.get(authority, id));
    if (this.#taken.has(preview))
      refuse(
        "already-imported",
        preview,
        "Lần xem trước này đã được nhập.",
        "Xem đợt mới nhất trong danh sách.",
      );
    this.#taken.add(preview);
    // What was looked at counts, not what the staging says of itself.
    const expected = files.map((it, at) => ({ ...it, sha256: seen.files[at]?.sha256 ?? "" }));
    const { dropColumns } = seen;
    return this.#start({ kind: "import", authority, files: expected, dropColumns }, async (run) => {
      if (run.state === "refused") this.#taken.delete(preview);
      else for (const { id } of files) await this.#staging.discard(id);
    });
  }

  run(authority: AgencyCode, id: string, from = 0): ImportRun {
    return runView(this.#runs.get(authority, id), from);
  }

  /** Where the csv of all bad fields of a run is. */
  rejectionsPath(authority: AgencyCode, id: string): string {
    const { rejectionsPath, state } = this.#runs.get(authority, id);
    if ((state === "done" || state === "refused") && existsSync(rejectionsPath)) return rejectionsPath;
    return refuse("not-ready", id, "Tệp này chưa có.", "Hãy chờ xem trước xong.");
  }

  async close(): Promise<void> {
    await this.#runs.close();
    await this.#staging.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #start(
    order: Omit<RunOrder, "rejectionsPath">,
    after: (run: Run) => Promise<void> = async () => {},
  ): Promise<ImportRun> {
    const folder = join(this.#folder, "rejections");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    this.#made += 1;
    return runView(
      this.#runs.start({ ...order, rejectionsPath: join(folder, `${this.#made}.csv`) }, after),
      0,
    );
  }

  #made = 0;
}
