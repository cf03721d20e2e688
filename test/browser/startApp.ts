import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../bin/minhbach.mjs", import.meta.url));
/** How long a busy machine may take to bring the application up, in milliseconds. */
const PATIENCE = 180_000;

/** @property data the folder of its database, which commands are handed on from to the server */
export type App = { url: string; data: string; stop: () => Promise<void> };

/**
 * The real application on a free port.
 * @param data the folder of its database, removed when it stops
 * @throws when it does not come to serve, with what it said
 */
export async function startApp(data: string): Promise<App> {
  const child = spawn(process.execPath, [BIN, "serve", "--port", "0", "--data", data], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  const url = await addressOf(child.stderr, ended);
  clearTimeout(late);
  return { url, data, stop };
}

/** Waits for "Minh Bạch đang chạy ở http://…" among the server's notes. */
async function addressOf(notes: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  let said = "";
  const address = new Promise<string>((settle) => {
    notes.on("data", (piece: Buffer) => {
      said += piece.toString("utf8");
      const found = /đang chạy ở (http:\/\/[^\s]+)/.exec(said)?.[1];
      if (found) settle(found);
    });
  });
  const never = ended.then((): never => {
    throw new Error(`the server ended before it served:\n${said}`);
  });
  return Promise.race([address, never]);
}
