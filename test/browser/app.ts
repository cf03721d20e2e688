import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "#store/database.ts";

const BIN = fileURLToPath(new URL("../../bin/minhbach.mjs", import.meta.url));

/** @property data the folder of its database, for commands that are handed to it */
export type App = { url: string; data: string; stop: () => Promise<void> };

/**
 * The real application on a free port with a database of its own: empty, or with the example.
 * @param fill puts what the tests are about into the empty database
 * @throws when it ends before it serves, with what it said
 */
export async function startApp(
  content: "example" | "empty",
  fill?: (database: Database) => Promise<void>,
): Promise<App> {
  const data = await mkdtemp(join(tmpdir(), "minhbach-browser-"));
  if (fill !== undefined) {
    const database = await openDatabase({ folder: data });
    await fill(database);
    await database.close();
  }
  const example = content === "example" ? ["--example"] : [];
  const child = spawn(process.execPath, [BIN, "serve", "--port", "0", "--data", data, ...example], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url: await addressOf(child.stderr, ended), data, stop };
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
