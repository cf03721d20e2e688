import { randomUUID } from "node:crypto";
import type { StagedFile } from "#contract/imports.ts";
import type { DossierRecord } from "#ingest/dossiers/record.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { type Problem, refuse, UserError } from "#terms/problem.ts";
import { type DossierImported, importDossiers } from "../importDossiers.ts";
import { type RejectionFile, rejectionFile } from "../rejectionFile.ts";

type Rejected = Extract<DossierRecord, { kind: "rejection" }>;

/** Bad fields kept to page through; a file gets all. */
const MOST_KEPT = 2_000;
/** Runs remembered; the oldest go first. */
const MOST_RUNS = 50;

/** Files of one run, with what they held when they were looked at. */
export type RunOrder = {
  kind: "preview" | "import";
  authority: AgencyCode;
  files: readonly (StagedFile & { path: string })[];
  dropColumns: readonly string[];
  rejectionsPath: string;
};

/** @property done what it came to; null while it runs, and when it was refused @property startedAt of `performance.now()` */
export type Run = RunOrder & {
  id: string;
  state: "waiting" | "running" | "done" | "refused";
  bytesRead: number;
  bytesTotal: number;
  records: number;
  startedAt: number;
  endedAt: number | null;
  rejections: Rejected[];
  rejectionsFound: number;
  problems: readonly Problem[];
  done: DossierImported | null;
};

/** Previews and imports, one after the other, each running by itself while others ask how far it has come. */
export class Runs {
  readonly #database: Database;
  readonly #now: () => Instant;
  readonly #runs = new Map<string, Run>();
  #queue: Promise<void> = Promise.resolve();

  constructor(database: Database, now: () => Instant) {
    this.#database = database;
    this.#now = now;
  }

  /** @param after done once it has ended, well or not */
  start(order: RunOrder, after: (run: Run) => Promise<void>): Run {
    const run: Run = {
      ...order,
      id: randomUUID(),
      state: "waiting",
      bytesRead: 0,
      bytesTotal: order.files.reduce((sum, it) => sum + it.bytes, 0),
      records: 0,
      startedAt: performance.now(),
      endedAt: null,
      rejections: [],
      rejectionsFound: 0,
      problems: [],
      done: null,
    };
    this.#runs.set(run.id, run);
    const [oldest] = this.#runs.keys();
    if (this.#runs.size > MOST_RUNS && oldest !== undefined) this.#runs.delete(oldest);
    this.#queue = this.#queue.then(() => this.#work(run)).then(() => after(run));
    return run;
  }

  /** @throws UserError when there is none */
  get(authority: AgencyCode, id: string): Run {
    const run = this.#runs.get(id);
    if (run !== undefined && run.authority === authority) return run;
    return refuse("no-run", id, "Không còn lần xem trước này.", "Hãy chọn tệp và xem trước lại.");
  }

  /** Waits for what runs. */
  async close(): Promise<void> {
    await this.#queue;
  }

  async #work(run: Run): Promise<void> {
    run.state = "running";
    run.startedAt = performance.now();
    let file: RejectionFile | null = null;
    try {
      file = rejectionFile(run.rejectionsPath);
      run.done = await importDossiers(this.#database, importOf(run, file), this.#now());
      run.problems = run.done.tally.problems;
      run.state = "done";
    } catch (error) {
      run.state = "refused";
      run.problems = error instanceof UserError ? error.problems : [INTERNAL];
      if (!(error instanceof UserError))
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    } finally {
      file?.close();
      run.endedAt = performance.now();
    }
  }
}

function importOf(run: Run, file: RejectionFile): Parameters<typeof importDossiers>[1] {
  return {
    files: run.files.map((it) => it.path),
    expected: run.files.map((it) => it.sha256),
    authority: run.authority,
    dryRun: run.kind === "preview",
    by: "trang Nguồn số liệu",
    dropColumns: run.dropColumns,
    onProgress: (bytesRead, bytesTotal, records) => {
      run.bytesRead = bytesRead;
      run.bytesTotal = bytesTotal;
      run.records = records;
    },
    onRejection: (it) => {
      file.add(it);
      run.rejectionsFound += 1;
      if (run.rejections.length < MOST_KEPT) run.rejections.push(it);
    },
  };
}

const INTERNAL: Problem = {
  code: "internal",
  at: "máy chủ",
  says: "Máy chủ gặp lỗi khi đọc các tệp này; chưa nhập gì.",
  remedy: "Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm thời điểm này.",
};
