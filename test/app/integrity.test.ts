import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IntegrityPage } from "#contract/integrity.ts";
import { openDatabase } from "#store/database.ts";
import { measureDossiers } from "../../bench/detectors/measureDossiers.ts";
import { isGood, type MeasuredDetector } from "../../bench/detectors/measuredDetector.ts";
import { measureUnits } from "../../bench/detectors/measureUnits.ts";
import { copyEmpty, emptyMemory } from "../example/openEmpty.ts";
import { serveExample } from "../example/openExample.ts";
import { minhbach } from "./minhbach.ts";

const OF = "/api/authorities/H53/agencies";

describe("signs in the data of Bến Cầu, 10/2023, through the API", () => {
  let stop: () => Promise<void>;
  let server: FastifyInstance;
  beforeAll(async () => {
    ({ server, stop } = await serveExample());
  });
  afterAll(() => stop());

  const get = async (path: string) => (await server.inject(path)).json();
  const page = async (agency: string, more = "") =>
    IntegrityPage.parse(await get(`${OF}/${agency}/integrity?period=2023-10${more}`));
  const shown = ({ detectors }: IntegrityPage) => detectors.filter((it) => it.verdict === "shown");

  it("are the one dossier without a name, and the commune of which nobody complains", async () => {
    const district = await page("000.00.31.H53");
    expect([district.dossiers, district.detectors.length]).toEqual([7667, 25]);
    const found = shown(district).map((it) => [
      it.detector,
      it.shown,
      it.units.map((one) => one.agency?.name),
    ]);
    expect(found).toEqual([
      ["generic-handler", 1, ["UBND xã Long Phước"]],
      ["all-satisfied", 104, ["UBND xã Tiên Thuận"]],
    ]);
    const [nameless] = shown(district);
    expect(nameless).toMatchObject({
      looked: 7667,
      examples: ["G22.99-221025-0100261"],
      indicators: ["2.1"],
    });
  });

  it("are told of a commune alone, of the province, and as they were known at an instant", async () => {
    const commune = await page("000.25.31.H53");
    expect(shown(commune).map((it) => [it.detector, it.looked])).toEqual([["generic-handler", 342]]);
    const province = await page("H53");
    expect(province.dossiers).toBeGreaterThanOrEqual(7667);
    const early = await page("000.00.31.H53", "&knownAt=2023-10-16T10:00:00%2B07:00");
    expect(early.dossiers).toBeLessThan(7667);
    expect(early.dossiers).toBeGreaterThan(1000);
  });

  it("leave the score as it is", async () => {
    const score = `/api/authorities/H53/units/000.25.31.H53/scorecard?period=2023-10&source=dossiers`;
    const before = await get(score);
    await page("000.25.31.H53");
    expect(await get(score)).toEqual(before);
    expect(before.unit.groups.length).toBeGreaterThan(3);
  });

  it("are refused of an agency of another authority", async () => {
    expect((await server.inject("/api/authorities/H44/agencies/H53/integrity")).statusCode).toBe(404);
    expect((await server.inject(`${OF}/H53/integrity?period=muoi`)).statusCode).toBe(400);
  });
});

describe("minhbach integrity", () => {
  const folder = mkdtempSync(join(tmpdir(), "minhbach-integrity-"));
  const file = join(folder, "sample.ndjson");
  const data = copyEmpty(join(folder, "data"));
  const run = (...args: string[]) => minhbach(...args, "--data", data);
  beforeAll(async () => {
    const asked = ["--province", "1500", "--units", "20", "--seed", "7"];
    const made = await minhbach("sample", ...asked, "--out", file);
    const imported = await run("import", "dossiers", file, "--authority", "H99");
    expect([made.code, imported.code]).toEqual([0, 0]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("prints what is seen of an invented province's flaws, what is not and what cannot be told, and the same as JSON", async () => {
    const asked = ["integrity", "--agency", "H99", "--period", "2026"];
    const text = await run(...asked);
    expect([text.code, text.notes]).toEqual([0, ""]);
    expect(text.out).toContain("Thấy 10 trong 25 dấu hiệu ở 1.273 hồ sơ.");
    expect(text.out).toMatch(/Tệp kết quả chính là tệp công dân đã nộp\nSố lượng +14 trong 889 /);
    expect(text.out).toMatch(/Không thấy +- /);
    expect(text.out).toMatch(/Quá ít để nói +- /);
    // Signs of records, not the records: no owner, no address of a file.
    expect(text.out).not.toMatch(/Người nộp mẫu|example\.invalid/);
    const page = IntegrityPage.parse(JSON.parse((await run(...asked, "--json")).out));
    expect(page.detectors.filter((it) => it.verdict === "shown").map((it) => it.detector)).toEqual([
      "ended-at-receipt",
      "generic-handler",
      "no-handler-title",
      "digitised-without-file",
      "constant-digitised",
      "paid-online-in-cash",
      "result-is-submitted-file",
      "made-up-identity",
      "two-codes",
      "handler-name-cut",
    ]);
  });

  it("says what to do where there are no dossiers", async () => {
    const none = await run("integrity", "--agency", "H44");
    expect(none.code).toBe(1);
    expect(none.notes).toContain("minhbach import dossiers");
  });
});

describe("planted behaviour", () => {
  const bad = (some: readonly MeasuredDetector[]) => some.filter((it) => !isGood(it));

  it("is found in single dossiers that were imported, with few others", async () => {
    const database = await openDatabase(emptyMemory());
    const measured = await measureDossiers(database, { dossiers: 2500, seed: 3, share: 0.02 });
    await database.close();
    expect(bad(measured)).toEqual([]);
    expect(Math.min(...measured.map((it) => it.planted))).toBeGreaterThanOrEqual(10);
  });

  it("is found in whole units, and not where nothing was planted", () => {
    const measured = measureUnits({ dossiers: 25_000, seeds: [3], share: 0.06 });
    expect(bad(measured)).toEqual([]);
    expect(measured.reduce((sum, it) => sum + it.found, 0)).toBeGreaterThan(30);
  });

  it("would be missed by a detector that is not good enough", () => {
    const counts = { detector: "x", of: "dossier", tooFew: 0 } as const;
    expect(isGood({ ...counts, planted: 100, found: 95, wrong: 10 })).toBe(true);
    expect(isGood({ ...counts, planted: 100, found: 94, wrong: 0 })).toBe(false);
    expect(isGood({ ...counts, planted: 100, found: 100, wrong: 12 })).toBe(false);
    expect(isGood({ ...counts, planted: 0, found: 0, wrong: 0 })).toBe(false);
  });
});
