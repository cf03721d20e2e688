import type { Browser } from "playwright-core";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "#store/database.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { copyExample } from "../example/openExample.ts";
import { openChromium } from "./chromium.ts";
import { type App, startApp } from "./startApp.ts";

/** Where the application is. @property data the folder of its database */
export type Site = Pick<App, "url" | "data">;

/**
 * The application and a Chromium for all tests of a file, which close when these have run. The example is one for all
 * files, which only read there; who writes has an example of their own, or an empty database.
 * @param fill puts what the tests are about into the empty database
 */
export async function openSite(
  content: "example" | "own example" | "empty",
  fill?: (database: Database) => Promise<void>,
): Promise<{ app: Site; browser: Browser }> {
  const [{ app, stop }, browser] = await Promise.all([
    content === "example" ? sharedExample() : ownApp(content, fill),
    openChromium(),
  ]);
  afterAll(async () => {
    await browser.close();
    await stop();
  });
  return { app, browser };
}

type Stoppable = { app: Site; stop: () => Promise<void> };

async function sharedExample(): Promise<Stoppable> {
  return { app: inject("exampleSite"), stop: async () => {} };
}

async function ownApp(
  content: "own example" | "empty",
  fill?: (database: Database) => Promise<void>,
): Promise<Stoppable> {
  const data = content === "empty" ? copyEmpty() : await copyExample();
  if (fill !== undefined) {
    const database = await openDatabase({ folder: data });
    await fill(database);
    await database.close();
  }
  const app = await startApp(data);
  return { app, stop: app.stop };
}
