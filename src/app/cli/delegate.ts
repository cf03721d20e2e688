import { createHash } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Database } from "#store/database.ts";
import type { DatabaseInUse } from "#store/folderLock.ts";
import { refuse } from "#terms/problem.ts";
import type { CliContext } from "./context.ts";
import { run } from "./run.ts";

// The embedded database belongs to one process. While a server has it open, commands on the same folder are handed
// to that server over a socket in the folder, so that an officer never has to stop the pages to import a file.

type Message = { out: string } | { note: string } | { exit: 0 | 1 | 2 };

/** The longest socket path Linux takes is 107 bytes. */
function socketOf(folder: string): string {
  const inside = join(folder, "minhbach.sock");
  if (Buffer.byteLength(inside) <= 100) return inside;
  return join(tmpdir(), `minhbach-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.sock`);
}

/** Hands a command line to the server that holds the folder and prints what it prints. */
export async function runInServer(busy: DatabaseInUse, args: string[], context: CliContext): Promise<void> {
  const socket = connect(socketOf(busy.folder));
  const connected = await new Promise<boolean>((settle) => {
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
  if (!connected) {
    context.note(`✗ ${busy.message}\n  → Hãy chờ lệnh kia xong, dừng tiến trình đó, hoặc dùng thư mục khác với --data.`);
    context.exit(1);
    return;
  }
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
  if (!ended) refuse("server-gone", busy.folder, "Máy chủ đã dừng khi đang chạy lệnh.", "Hãy chạy lại lệnh; dữ liệu ghi dở không được giữ.");
}

/** Lets the running server take commands for its folder. Only the owner of the folder can reach the socket. */
export async function acceptCommands(folder: string, database: Database, base: CliContext): Promise<Server> {
  const path = socketOf(folder);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    const send = (message: Message) => void socket.write(`${JSON.stringify(message)}\n`);
    const lines = createInterface({ input: socket });
    socket.on("error", () => lines.close());
    lines.once("line", async (line) => {
      const { args, cwd } = JSON.parse(line) as { args: string[]; cwd: string };
      let code: 0 | 1 | 2 = 0;
      const context: CliContext = {
        ...base,
        cwd,
        out: (text) => send({ out: text }),
        note: (text) => send({ note: text }),
        exit: (it) => {
          code = it;
        },
        open: async () => ({ ...database, close: async () => {} }),
      };
      await run(args, context, async () => {});
      send({ exit: code });
      socket.end();
    });
  });
  await new Promise<void>((settle, fail) => {
    server.once("error", fail);
    server.listen(path, settle);
  });
  chmodSync(path, 0o600);
  return server;
}
