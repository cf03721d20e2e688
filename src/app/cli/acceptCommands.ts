import { chmodSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { createInterface } from "node:readline";
import type { Database } from "#store/database.ts";
import type { CliContext } from "./context.ts";
import { type Message, socketOf } from "./delegate.ts";

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
      await base.run(args, context);
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
