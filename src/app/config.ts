import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatabasePlace } from "#store/database.ts";

/** The package's own folder, with `rules/`, `examples/` and the built pages. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The only reader of the environment. `--data` wins over DATABASE_URL, which wins over ./data. */
export function databasePlace(data: string | undefined, cwd: string, env = process.env): DatabasePlace {
  if (data !== undefined) return { folder: resolve(cwd, data) };
  if (env.DATABASE_URL) return { url: env.DATABASE_URL };
  return { folder: resolve(cwd, "data") };
}
