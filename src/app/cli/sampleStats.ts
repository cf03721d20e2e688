import type { DossierVersion } from "#dossier/dossier.ts";
import { type HandlerNames, readHandlerNames } from "#dossier/handlerNames.ts";
import { changeMarks } from "#dossier/integrity/changeMarks.ts";
import { integrityMarks } from "#dossier/integrity/integrityMarks.ts";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import type { SampleEvent } from "#sample/sampleEvent.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { CHANNELS, STATES } from "./dossierWords.ts";
import { textTable } from "./textTable.ts";

const EVENTS = {
  procedure: "thủ tục",
  version: "phiên bản hồ sơ",
  rating: "đánh giá của hồ sơ",
  payment: "khoản thanh toán",
  petition: "phản ánh, kiến nghị",
} as const satisfies Record<SampleEvent["kind"], string>;

/** Counts a sample as it goes by: what there is of it, how its dossiers stand at the end, and the marks of flawed systems. */
export class SampleStats {
  readonly #handlers: HandlerNames = readHandlerNames();
  readonly #events = new Map<string, number>();
  readonly #standing = new Map<string, number>();
  readonly #marks = new Map<string, number>();
  #last: DossierVersion | null = null;
  #ofLast = new Set<string>();

  *counting(events: Iterable<SampleEvent>): Generator<SampleEvent> {
    for (const it of events) {
      add(this.#events, EVENTS[it.kind]);
      if (it.kind === "version") this.#count(it.version);
      yield it;
    }
    this.#close();
  }

  /** Two blocks of the counts, and one of the marks by how many dossiers bear them. */
  text(): string {
    const { marks } = readIntegrity();
    const words: Readonly<Record<string, { vi: string }>> = marks;
    return [
      block("Số bản ghi", [...this.#events]),
      block("Hồ sơ ở phiên bản cuối", [...this.#standing].sort(byCount)),
      block(
        "Hồ sơ có dấu hiệu dữ liệu",
        [...this.#marks].sort(byCount).map(([mark, count]) => [words[mark]?.vi ?? mark, count]),
      ),
    ].join("\n\n");
  }

  #count(version: DossierVersion): void {
    const isSame = this.#last !== null && this.#last.facts.code === version.facts.code;
    if (!isSame) this.#close();
    else if (this.#last !== null) for (const it of changeMarks(this.#last, version)) this.#ofLast.add(it);
    this.#last = version;
  }

  /** Counts the dossier whose last version has gone by. */
  #close(): void {
    if (this.#last === null) return;
    const { facts, deleted } = this.#last;
    const { state, channel, finishedAt, dueAt } = facts;
    add(this.#standing, deleted ? "bị xóa ở nguồn" : state === null ? "chưa rõ" : STATES[state]);
    if (channel !== null) add(this.#standing, CHANNELS[channel]);
    if (finishedAt !== null && dueAt !== null && finishedAt > dueAt)
      add(this.#standing, "kết thúc sau hẹn trả");
    for (const it of [...this.#ofLast, ...integrityMarks(facts, this.#handlers)]) add(this.#marks, it);
    this.#ofLast = new Set();
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount(a: [string, number], b: [string, number]): number {
  return b[1] - a[1];
}

function block(title: string, rows: readonly (readonly [string, number])[]): string {
  const cells = rows.map(([words, count]) => [`  ${words}`, printVietnamese(String(count))]);
  return [title, ...textTable([{ align: "left" }, { align: "right" }], cells)].join("\n");
}
