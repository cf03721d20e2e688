import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { renderAll } from "../render/renderAll.ts";
import { benCauVintage } from "../testing/benCauVintage.ts";
import { makeVintage } from "./vintage.ts";

// The commands a journalist is told to run are taken from the page itself and run as they stand there.
const guide = readFileSync(join(import.meta.dirname, "../../../docs/kiem-chung.md"), "utf8");
const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = ""]) => text.trim());

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "verify-"));
  const input = benCauVintage();
  const seal = (files: typeof input.files) => makeVintage({ ...input, files });
  const { files } = await renderAll(input.content, "cong-bo", seal);
  for (const it of files) writeFileSync(join(folder, it.name), it.bytes);
});
afterEach(() => rmSync(folder, { recursive: true }));

function commandOf(tool: string): string {
  const found = commands.find((it) => it.startsWith(tool));
  if (found === undefined) throw new Error(`The guide has no command with ${tool}`);
  return found;
}

function run(command: string): string {
  return execFileSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" }).trim().split(/\s/)[0] ?? "";
}

function has(tool: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${tool}`]);
    return true;
  } catch {
    return false;
  }
}

const record = () => JSON.parse(readFileSync(join(folder, "cong-bo.json"), "utf8"));

it("gives the record's hash by the guide's command for Node", () => {
  expect(run(commandOf("node"))).toBe(record().contentHash);
});

it.runIf(has("jq"))("gives the record's hash by the guide's command for jq", () => {
  expect(run(commandOf("jq"))).toBe(record().contentHash);
});

it.runIf(has("python3"))("gives the record's hash by the guide's command for Python", () => {
  expect(run(commandOf("python3"))).toBe(record().contentHash);
});

it("gives another hash once a figure of the record was changed", () => {
  const text = readFileSync(join(folder, "cong-bo.json"), "utf8");
  writeFileSync(join(folder, "cong-bo.json"), text.replace('"60.93"', '"80.93"'));
  expect(run(commandOf("node"))).not.toBe(record().contentHash);
});

it("lists the hash of every document as it lies in the folder", () => {
  const { files } = record();
  expect(files.map((it: { name: string }) => it.name)).toEqual([
    "cong-bo.docx",
    "cong-bo.pdf",
    "cong-bo.xlsx",
    "cong-bo.csv",
  ]);
  for (const { name, sha256 } of files) {
    const bytes = readFileSync(join(folder, name));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  }
});

it("explains every key of the record, and none that is not there", () => {
  const explained = [...guide.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, keys = ""]) =>
    [...keys.matchAll(/`(\w+)`/g)].map(([, key]) => key),
  );
  expect([...explained, "format"].sort()).toEqual(Object.keys(record()).sort());
});
