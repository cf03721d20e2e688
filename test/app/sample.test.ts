import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copyEmpty } from "../example/openEmpty.ts";
import { minhbach } from "./minhbach.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-sample-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "mau.ndjson");

describe("minhbach sample", () => {
  it("prints the records it would write to a file", async () => {
    const printed = await minhbach("sample", "--province", "200", "--seed", "5");
    const written = await minhbach("sample", "--province", "200", "--seed", "5", "--out", file);
    expect([printed.code, written.code, written.out]).toEqual([0, 0, ""]);
    expect(printed.out).toBe(readFileSync(file, "utf8"));
  });

  it("gives what the importer takes whole", async () => {
    const run = await minhbach(
      "import",
      "dossiers",
      file,
      "--authority",
      "H99",
      "--json",
      "--data",
      copyEmpty(join(folder, "data")),
    );
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      rejectedRecords: 0,
      problems: [],
      outcome: { dossiers: { new: 200 }, events: { procedure: { new: 23 } } },
    });
  });

  it("prints counts alone when they are asked for", async () => {
    const run = await minhbach("sample", "--province", "200", "--seed", "5", "--print-stats");
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/^Số bản ghi\n +thủ tục +23\n/)]);
    expect(run.out).not.toContain("MaHoSo");
    const district = await minhbach("sample", "--ben-cau", "--print-stats");
    expect([district.code, district.out]).toEqual([0, expect.stringMatching(/phiên bản hồ sơ +10\.878\n/)]);
  });

  it("refuses what it cannot make", async () => {
    const run = await minhbach("sample", "--province", "1e3");
    expect([run.code, run.notes]).toEqual([1, expect.stringContaining("--province 1e3")]);
    const units = await minhbach("sample", "--units", "500");
    expect([units.code, units.notes]).toEqual([1, expect.stringContaining("500 đơn vị")]);
  });
});
