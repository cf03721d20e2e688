import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "#store/database.ts";
import { workBefore } from "./acknowledged.ts";
import { everyTable } from "./everyTable.ts";

const CHILD = new URL("./losingDisk.ts", import.meta.url).pathname;

it("has a whole database after a power cut that takes everything not fsynced, even without the inbox", async () => {
  const root = mkdtempSync(join(tmpdir(), "minhbach-losing-"));
  const folder = join(root, "live");
  const left = join(root, "left");
  const first = await openDatabase({ folder });
  await workBefore(first);
  await first.close();
  const said = execFileSync(process.execPath, [CHILD, JSON.stringify({ folder, left })], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  expect(existsSync(join(left, "inbox"))).toBe(false);
  const database = await openDatabase({ folder: left });
  const { import_batch: batches, ...tables } = await everyTable(database);
  const { import_batch: told, ...others } = JSON.parse(said);
  expect(batches).toEqual(told);
  expect(batches).toHaveLength(5);
  expect(tables).toEqual(others);
  await database.close();
  rmSync(root, { recursive: true });
});
