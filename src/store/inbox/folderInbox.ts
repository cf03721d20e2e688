import { statSync } from "node:fs";
import { sql } from "kysely";
import type { Delivery, DossierBatch } from "../dossiers/batch.ts";
import { type EntryHead, FORMAT, type VersionNumber } from "./entry.ts";
import { dropEntries, entriesIn, nextEntry } from "./entryFiles.ts";
import { EntryWriter } from "./entryWriter.ts";
import type { Inbox, KeptBatch } from "./inbox.ts";
import { oneAfterAnother } from "./oneAfterAnother.ts";

/**
 * An inbox in a folder, one file per write.
 * @property checkpoint has the database make everything last, then lets go of what that covers
 * @property close a last checkpoint; nothing is kept after it
 */
export type FolderInbox = Inbox & { checkpoint(): Promise<void>; close(): Promise<void> };

/** Bytes held before a checkpoint: some 50,000 dossiers, a few seconds of bringing back. */
const HELD = 128 * 2 ** 20;
/** Milliseconds between checkpoints. */
const BETWEEN = 300_000;

/**
 * Writes are taken one after the other, so that entries stand in the order of their transactions; the embedded database
 * has one connection, so nobody waits longer for it.
 * @param makeLast makes everything the database holds survive a power cut
 */
export function folderInbox(folder: string, makeLast: () => Promise<void>): FolderInbox {
  const inTurn = oneAfterAnother();
  let held = entriesIn(folder).reduce((sum, it) => sum + statSync(it).size, 0);

  async function keep<Result>(work: (writer: EntryWriter) => Promise<Result>): Promise<Result> {
    const result = await inTurn(async () => {
      const writer = await EntryWriter.create(nextEntry(folder));
      try {
        const done = await work(writer);
        held += writer.bytes;
        return done;
      } catch (error) {
        await writer.discard();
        throw error;
      }
    });
    if (held > HELD) tryCheckpoint();
    return result;
  }

  async function checkpointNow(): Promise<void> {
    if (entriesIn(folder).length > 0) await makeLast();
    dropEntries(folder);
    held = 0;
  }

  const checkpoint = () => inTurn(checkpointNow);
  // A checkpoint that fails loses nothing: the entries stay, and the next one, or closing, says what is wrong.
  const tryCheckpoint = () => void checkpoint().catch(() => {});
  const timer = setInterval(tryCheckpoint, BETWEEN).unref();

  return {
    keepCall: ({ call, told, bytes = [] }, work) =>
      keep(async (writer) => {
        await writer.add({ format: FORMAT, call, told } satisfies EntryHead);
        for (const it of bytes) await writer.add(Buffer.from(it).toString("base64"));
        await writer.seal(null);
        return work();
      }),
    keepBatch: (it, now, work) => keep((writer) => work(keptBatch(writer, it, now))),
    checkpoint,
    close: () => {
      clearInterval(timer);
      return checkpoint();
    },
  };
}

function keptBatch(
  writer: EntryWriter,
  { batch, deliveries, rejected }: DossierBatch,
  now: string,
): KeptBatch {
  let refused = 0;
  return {
    open: async (tx) => {
      const { rows } = await sql<VersionNumber>`
        select last_value::text as last, is_called as "isCalled" from dossier_version`.execute(tx);
      for (const number of rows)
        await writer.add({ format: FORMAT, call: "dossiers", batch, now, number } satisfies EntryHead);
      return {
        batch,
        deliveries: told(writer, deliveries),
        rejected: () => {
          refused = rejected?.() ?? 0;
          return refused;
        },
      };
    },
    seal: ({ batch: number, knownAt }) => writer.seal({ batch: number, knownAt, rejected: refused }),
  };
}

async function* told(writer: EntryWriter, deliveries: DossierBatch["deliveries"]): AsyncGenerator<Delivery> {
  for await (const it of deliveries) {
    await writer.add(it);
    yield it;
  }
}
