import { createReadStream } from "node:fs";
import type { ReadingContext } from "./record.ts";

const CHUNK = 1 << 20;

/** A file to read, with its name in messages. */
export type SourceFile = { path: string; name: string };

/** Counts what has been read of all files, and tells it on. */
export class ReadingMeter {
  readonly #total: number;
  readonly #tell: ReadingContext["onProgress"];
  #bytes = 0;
  records = 0;

  constructor(total: number, tell: ReadingContext["onProgress"]) {
    this.#total = total;
    this.#tell = tell;
  }

  addBytes(count: number): void {
    this.#bytes += count;
    this.#tell?.(this.#bytes, this.#total, this.records);
  }
}

/** The bytes of a file, a part at a time. */
export async function* fileBytes({ path }: SourceFile, meter: ReadingMeter): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    meter.addBytes(chunk.length);
    yield chunk;
  }
}
