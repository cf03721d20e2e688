import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { setup as setupExample } from "../example/setup.ts";
import type { Site } from "./app.ts";
import { startApp } from "./startApp.ts";

declare module "vitest" {
  interface ProvidedContext {
    exampleSite: Site;
  }
}

/** Serves the example once for all tests that only read it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const removeExample = await setupExample(project);
  const data = await mkdtemp(join(tmpdir(), "minhbach-browser-"));
  await cp(project.getProvidedContext().exampleFolder, data, { recursive: true });
  const { url, stop } = await startApp(data);
  project.provide("exampleSite", { url, data });
  return async () => {
    await stop();
    await removeExample();
  };
}
