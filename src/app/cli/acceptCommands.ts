import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Database } from "#store/database.ts";
import type { CliContext } from "./context.ts";
import { type Message, socketOf } from "./delegate.ts";

const Asked = z.object({ args: z.array(z.string()), cwd: z.string() });
type Asked = z.infer<typeof Asked>;

/** Takes no more commands, lets the running one finish. */
export type CommandServer = { close(): Promise<void> };

/** Lets the running server take commands for its folder. Only the owner of the folder can reach the socket. */
export async function acceptCommands(
  folder: string,
  database: Database,
  base: CliContext,
): Promise<CommandServer> {
  const path = socketOf(folder);
  rmSync(path, { force: true });
  const clients = new Set<Socket>();
  // One after another, so that two commands never issue the same publication side by side.
  let queue = Promise.resolve();
  const server = createServer((socket) => {
    clients.add(socket);
    socket.on("close", () => clients.delete(socket));
    // A client that went away has nobody to tell.
    socket.on("error", () => {});
    createInterface({ input: socket }).once("line", (line) => {
      const asked = readAsked(line);
      if (asked === null) socket.destroy();
      else queue = queue.then(() => runFor(socket, asked, database, base));
    });
  });
  await new Promise<void>((settle, fail) => {
    server.once("error", fail);
    server.listen(path, settle);
  });
  chmodSync(path, 0o600);
  return {
    close: async () => {
      server.close();
      await queue;
      for (const it of clients) it.destroySoon();
    },
  };
}

function readAsked(line: string): Asked | null {
  try {
    return Asked.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Runs one command; what it prints goes to the client. A client that left before its turn wants nothing done. */
async function runFor(
  socket: Socket,
  { args, cwd }: Asked,
  database: Database,
  base: CliContext,
): Promise<void> {
  if (socket.destroyed) return;
  const send = (message: Message) => void socket.write(`${JSON.stringify(message)}\n`);
  let code: 0 | 1 | 2 = 0;
  await base.run(args, {
    ...base,
    terminal: null,
    cwd,
    out: (text) => send({ out: text }),
    note: (text) => send({ note: text }),
    exit: (it) => {
      code = it;
    },
    open: async () => ({ ...database, close: async () => {} }),
  });
  send({ exit: code });
  socket.end();
}
