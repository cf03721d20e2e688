import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#store/database.ts";
import { UserError } from "#terms/problem.ts";
import { minhbach } from "../app/minhbach.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { workBefore } from "./acknowledged.ts";

const root = mkdtempSync(join(tmpdir(), "minhbach-damaged-"));
const whole = join(root, "whole");

beforeAll(async () => {
  const database = await openDatabase({ folder: copyEmpty(whole) });
  await workBefore(database);
  await database.close();
});
afterAll(() => rmSync(root, { recursive: true }));

const DAMAGES: Record<string, (files: string) => void> = {
  "without its version": (it) => rmSync(join(it, "PG_VERSION")),
  "with a torn control file": (it) => truncateSync(join(it, "global", "pg_control"), 100),
  "without its log": (it) => rmSync(join(it, "pg_wal"), { recursive: true }),
  "without its tables": (it) => rmSync(join(it, "base"), { recursive: true }),
  "with overwritten pages": (it) => {
    for (const { name, parentPath } of readdirSync(join(it, "base"), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!/^1\d{3}$/.test(name)) continue;
      writeFileSync(join(parentPath, name), readFileSync(join(parentPath, name)).fill(7));
    }
  },
};

/** A copy of the database with one damage. */
function damaged(damage: string): string {
  const folder = join(root, damage);
  cpSync(whole, folder, { recursive: true });
  DAMAGES[damage]?.(join(folder, "pglite"));
  return folder;
}

describe("a database folder", () => {
  it.each(Object.keys(DAMAGES))("%s is told to be damaged, and stays as it is", async (damage) => {
    const folder = damaged(damage);
    const files = readdirSync(join(folder, "pglite"));
    const refused = await openDatabase({ folder }).catch((error: unknown) => error);
    expect(refused instanceof UserError && refused.problems.map((it) => [it.code, it.at])).toEqual([
      ["database-damaged", join(folder, "pglite")],
    ]);
    expect(readdirSync(join(folder, "pglite"))).toEqual(expect.arrayContaining(files));
  });

  it("that is damaged ends a command with a way out, not with a stack", async () => {
    const folder = join(root, "with a torn control file");
    const { code, notes } = await minhbach("score", "--agency", "H53", "--data", folder);
    expect(code).toBe(1);
    expect(notes).toContain("Cơ sở dữ liệu nhúng không mở được: tệp của nó bị hỏng, bị thiếu");
    expect(notes).toContain("  → Đừng xóa gì.");
    expect(notes).not.toMatch(/\.[tj]s:\d/);
  });

  it("whose making was cut short is made anew", async () => {
    const folder = join(root, "half");
    cpSync(join(whole, "pglite", "base"), join(folder, "pglite.new", "base"), { recursive: true });
    await (await openDatabase({ folder })).close();
    expect(readdirSync(folder)).toEqual(["pglite"]);
  });
});
