import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Prepared = Awaited<ReturnType<NodeFS["init"]>>;

/**
 * PGlite's files in a folder, with the fsync that PGlite leaves out: its file system has none, so PostgreSQL's orders to put
 * the log before the pages, and everything before a checkpoint ends, came to nothing.
 */
export class DurableFiles extends NodeFS {
  override async init(...args: Parameters<NodeFS["init"]>): Promise<Prepared> {
    const prepared = await super.init(...args);
    const { preRun = [] } = prepared.emscriptenOpts;
    const giveFsync: (typeof preRun)[number] = ({ NODEFS }) => {
      const { stream_ops } = NODEFS as unknown as NodeFiles;
      stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...prepared.emscriptenOpts, preRun: [...preRun, giveFsync] } };
  }
}

/** What Emscripten's file system on Node does with an open file; `nfd` is Node's number for it. */
type NodeFiles = { stream_ops: { fsync?: (stream: { nfd: number }) => number } };

/** Has PostgreSQL give those orders, in the one form that reaches the file system. */
export const DURABLE_SETTINGS = ["-c", "fsync=on", "-c", "wal_sync_method=fsync"];
