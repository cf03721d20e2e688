import { createHash } from "node:crypto";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { DatabaseInUse } from "#store/folderLock.ts";
import type { CliContext } from "./context.ts";

// The embedded database belongs to one process. While a server has it open, commands on the same folder are handed
// to that server over a socket in the folder, so that an officer never has to stop the pages to import a file.

/** What the server says back, one JSON a line. */
export type Message = { out: string } | { note: string } | { exit: 0 | 1 | 2 };

/** Where the server of a folder listens. The longest socket path Linux takes is 107 bytes. */
export function socketOf(folder: string): string {
  const inside = join(folder, "minhbach.sock");
  if (Buffer.byteLength(inside) <= 100) return inside;
  return join(tmpdir(), `minhbach-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.sock`);
}

/** Hands a command line to the server that holds the folder and prints what it prints; false when no server listens there. */
export async function runInServer(
  busy: DatabaseInUse,
  args: string[],
  context: CliContext,
): Promise<boolean> {
  const socket = connect(socketOf(busy.folder));
  const connected = await new Promise<boolean>((settle) => {
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
  if (!connected) return false;
  socket.write(`${JSON.stringify({ args, cwd: context.cwd })}\n`);
  let ended = false;
  for await (const line of createInterface({ input: socket })) {
    const message = JSON.parse(line) as Message;
    if ("out" in message) context.out(message.out);
    else if ("note" in message) context.note(message.note);
    else {
      ended = true;
      context.exit(message.exit);
    }
  }
  if (!ended) {
    context.note(`✗ ${busy.folder}: Máy chủ đã dừng khi đang chạy lệnh.\n  → ${RUN_AGAIN}`);
    context.exit(1);
  }
  return true;
}

const RUN_AGAIN = "Hãy chạy lại lệnh; dữ liệu ghi dở không được giữ.";
