import { expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { unzipTexts } from "../../../test/fixtures/publish/unzip.ts";
import { steadyZip } from "./steadyZip.ts";

it("changes nothing but the clocks of an archive", async () => {
  const archive = await writeExcelFile([["Bến Cầu", 60.93]], {}).toBuffer();
  const steady = steadyZip(archive);
  expect(steady).toHaveLength(archive.length);
  expect(unzipTexts(steady)).toEqual(unzipTexts(archive));
  const view = new DataView(steady.buffer);
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
});

it("throws on bytes that are no archive", () => {
  expect(() => steadyZip(new Uint8Array(64))).toThrow("Not a plain zip archive");
  expect(() => steadyZip(new Uint8Array(3))).toThrow("Not a plain zip archive");
});
