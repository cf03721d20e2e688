import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { benCauContent, provinceContent } from "../../../test/fixtures/publish/sampleContent.ts";
import { benCauVintage } from "../testing/benCauVintage.ts";
import { makeVintage, type VintageRecord, vintageJson } from "../vintage/vintage.ts";
import { renderAll } from "./renderAll.ts";

const seal = (files: VintageRecord["files"]) => makeVintage({ ...benCauVintage(), files });

it("names every file of a publication after its stem", async () => {
  const { files } = await renderAll(benCauContent, "000.00.31.H53-2023-10-ben-cau-2023", seal);
  expect(files.map(({ name }) => name.replace("000.00.31.H53-2023-10-ben-cau-2023", ""))).toEqual([
    ".docx",
    ".pdf",
    ".xlsx",
    ".csv",
    ".json",
    ".html",
  ]);
});

it("refuses a stem that is no ASCII file name", async () => {
  await expect(renderAll(benCauContent, "bến cầu", seal)).rejects.toThrow("Not an ASCII file name");
  await expect(renderAll(benCauContent, "../x", seal)).rejects.toThrow("Not an ASCII file name");
});

it("gives the same bytes in every format for the same content", async () => {
  const hashes = async () =>
    (await renderAll(provinceContent(), "tinh", seal)).files.map(({ name, bytes }) => [name, sha256(bytes)]);
  expect(await hashes()).toEqual(await hashes());
});

it("states in the record the hash of every document, and on the page that of every other file", async () => {
  const { files, record } = await renderAll(benCauContent, "ben-cau", seal);
  const page = new TextDecoder().decode(files.at(-1)?.bytes);
  for (const { name, bytes } of files.slice(0, -1)) {
    expect(page).toContain(`<a href="${name}">${name}</a>`);
    expect(page).toContain(`<code>${sha256(bytes)}</code>`);
  }
  expect(page).toContain(`<code>${record.contentHash}</code>`);
  expect(record.files).toEqual(files.slice(0, 4).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })));
  expect(new TextDecoder().decode(files[4]?.bytes)).toBe(vintageJson(record));
});

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
