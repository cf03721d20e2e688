import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll } from "vitest";
import { type Database, openDatabase } from "#store/database.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { copyExample } from "../example/openExample.ts";
import { openChromium } from "./chromium.ts";

const BIN = fileURLToPath(new URL("../../bin/minhbach.mjs", import.meta.url));

/** @property data the folder of its database, which commands are handed on from to the server */
export type App = { url: string; data: string; stop: () => Promise<void> };

/** How long a busy machine may take to bring the application up, in milliseconds. */
const PATIENCE = 180_000;

/**
 * The application and a Chromium for all tests of a file, which close when these have run.
 * @param fill puts what the tests are about into the empty database
 */
export async function openSite(
  content: "example" | "empty",
  fill?: (database: Database) => Promise<void>,
): Promise<{ app: App; browser: Browser }> {
  const [app, browser] = await Promise.all([startApp(content, fill), openChromium()]);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  return { app, browser };
}

/**
 * The real application on a free port with a database of its own: empty, or with the example.
 * @throws when it does not come to serve, with what it said
 */
async function startApp(
  content: "example" | "empty",
  fill?: (database: Database) => Promise<void>,
): Promise<App> {
  const data = content === "example" ? await copyExample() : await copyEmpty();
  if (fill !== undefined) {
    const database = await openDatabase({ folder: data });
    await fill(database);
    await database.close();
  }
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
