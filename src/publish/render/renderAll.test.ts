import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { benCauContent, provinceContent } from "../../../test/fixtures/publish/sampleContent.ts";
import { renderAll } from "./renderAll.ts";

it("names every file of a publication after its stem", async () => {
  const files = await renderAll(benCauContent, "000.00.31.H53-2023-10-ben-cau-2023");
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
  await expect(renderAll(benCauContent, "bến cầu")).rejects.toThrow("Not an ASCII file name");
  await expect(renderAll(benCauContent, "../x")).rejects.toThrow("Not an ASCII file name");
});

it("gives the same bytes in every format for the same content", async () => {
  const hashes = async () =>
    (await renderAll(provinceContent(), "tinh")).map(({ name, bytes }) => [name, sha256(bytes)]);
  expect(await hashes()).toEqual(await hashes());
});

it("states on the page the hash of every other file", async () => {
  const record = { contentHash: "c0ffee", figures: [{ cell: "total.points", decimal: "60.93" }] };
  const files = await renderAll(benCauContent, "ben-cau", { record, contentHash: record.contentHash });
  const page = new TextDecoder().decode(files.at(-1)?.bytes);
  for (const { name, bytes } of files.slice(0, -1)) {
    expect(page).toContain(`<a href="${name}">${name}</a>`);
    expect(page).toContain(`<code>${sha256(bytes)}</code>`);
  }
  expect(page).toContain("<code>c0ffee</code>");
  expect(new TextDecoder().decode(files[4]?.bytes)).toBe(
    '{"contentHash":"c0ffee","figures":[{"cell":"total.points","decimal":"60.93"}]}',
  );
});

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
