import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openOutFolder } from "./outFolder.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "out-folder-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

it("makes the folders that are missing and leaves nothing but the files", () => {
  const path = join(home, "a", "b");
  const folder = openOutFolder(path, "a/b");
  folder.fill([file("x.txt", "một"), file("y.txt", "hai")]);
  folder.close();
  expect(readdirSync(path)).toEqual(["x.txt", "y.txt"]);
});

it("takes back what it made when no files came", () => {
  openOutFolder(join(home, "a", "b"), "a/b").close();
  expect(readdirSync(home)).toEqual([]);
});

it("keeps a folder that was there and the files in it", () => {
  writeFileSync(join(home, "old.txt"), "cũ");
  openOutFolder(home, "out").close();
  expect(readdirSync(home)).toEqual(["old.txt"]);
});

it("refuses a file and a folder under a file, writing nothing", () => {
  const path = join(home, "file");
  writeFileSync(path, "");
  expect(() => openOutFolder(path, "file")).toThrow("không phải thư mục");
  expect(() => openOutFolder(join(path, "under"), "file/under")).toThrow("không phải thư mục");
  expect(readdirSync(home)).toEqual(["file"]);
});

it("refuses a place where no folder can be made", () => {
  expect(() => openOutFolder("/proc/minhbach/out", "/proc/minhbach/out")).toThrow("Không ghi được");
});

it("leaves the old files whole when the new ones cannot all be written", () => {
  writeFileSync(join(home, "x.txt"), "cũ");
  const folder = openOutFolder(home, "out");
  expect(() => folder.fill([file("x.txt", "mới"), file("no/such.txt", "mới")])).toThrow("Không ghi được");
  folder.close();
  expect(readFileSync(join(home, "x.txt"), "utf8")).toBe("cũ");
  expect(readdirSync(home)).toEqual(["x.txt"]);
});

it("says when a folder stands where a file must go", () => {
  mkdirSync(join(home, "x.txt"));
  const folder = openOutFolder(home, "out");
  expect(() => folder.fill([file("x.txt", "mới")])).toThrow("trùng tên");
  folder.close();
  expect(existsSync(join(home, "x.txt"))).toBe(true);
});
