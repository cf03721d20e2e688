import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import type { EntryEnd } from "./entry.ts";
import { readLine } from "./recordLine.ts";

/** An acknowledged entry is not as it was written. */
export class EntryDamaged extends Error {}

const BREAK = 0x0a;
/** Longer than any last record. */
const TAIL = 4_096;

/** The last record of an entry; undefined when it is torn, so that it was never acknowledged. */
export function readEnd(path: string): EntryEnd["end"] | undefined {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    readSync(file, tail, 0, tail.length, size - tail.length);
    if (tail.at(-1) !== BREAK) return undefined;
    const line = tail.subarray(tail.lastIndexOf(BREAK, -2) + 1, -1);
    const last = readLine(line) as Partial<EntryEnd> | undefined;
    return last?.end;
  } finally {
    closeSync(file);
  }
}

/**
 * The records of an acknowledged entry before its last, one at a time.
 * @throws EntryDamaged when one of them is not as it was written
 */
export async function* readRecords(path: string, count: number): AsyncGenerator<unknown> {
  let read = 0;
  for await (const line of linesOf(path)) {
    if (read === count) return;
    const value = readLine(line);
    if (value === undefined) break;
    read += 1;
    yield value;
  }
  throw new EntryDamaged(`${path}: ${read + 1}`);
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(BREAK); to >= 0; to = chunk.indexOf(BREAK, from)) {
      const piece = chunk.subarray(from, to);
      yield rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
      rest = [];
      from = to + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}
