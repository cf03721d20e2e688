import { rmSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "#app/api/server.ts";
import { countBatch } from "#app/measuring/counting.ts";
import { riskReading } from "#app/measuring/risks/riskReading.ts";
import { RisksPage } from "#contract/risks.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { EXAMPLE_NOW } from "../example/exampleNow.ts";
import { copyExample } from "../example/openExample.ts";
import { minhbach } from "./minhbach.ts";

const DISTRICT = "/api/authorities/H53/agencies/000.00.31.H53";
const AT = "2023-10-20T08:00+07:00";
const THEN = `at=${encodeURIComponent(AT)}`;

describe("what is at risk in Bến Cầu", () => {
  let data: string;
  let database: Database;
  let server: FastifyInstance;
  beforeAll(async () => {
    data = await copyExample();
    database = await openDatabase({ folder: data }, { afterwards: countBatch });
    server = await buildServer(database, () => EXAMPLE_NOW);
  });
  afterAll(async () => {
    await server.close();
    rmSync(data, { recursive: true });
  });

  const get = async (path: string) => {
    const { statusCode, body, headers } = await server.inject(path);
    return { status: statusCode, body, headers };
  };
  const page = async (query: string) =>
    RisksPage.parse(JSON.parse((await get(`${DISTRICT}/risks?${query}`)).body));

  it("is counted by kind and unit, each dossier of a page with what it is worth", async () => {
    const { whole, units, dossiers, known, period } = await page(`${THEN}&limit=200`);
    expect([known.knownAt, known.judgedAt, period]).toEqual([
      "2023-10-20T01:00:00.000Z",
      "2023-10-20T01:00:00.000Z",
      "2023-10",
    ]);
    expect(whole).toMatchObject({ dossiers: 4, counts: { overdue: 3, "due-soon": 1 } });
    expect(units.reduce((sum, it) => sum + it.dossiers, 0)).toBe(whole.dossiers);
    const [soon] = dossiers.filter(({ kinds }) => kinds.includes("due-soon"));
    expect(soon).toMatchObject({
      code: "G22.99-231013-0208248",
      dueAt: "2023-10-20T10:00:00.000Z",
      minutesLeft: 420,
      isLate: false,
      stake: "0.1194",
      reschedule: { may: false, until: "2023-10-19T10:00:00.000Z", why: "too-late" },
    });
  });

  it("is looked for under the communes of a district that is no more", async () => {
    const reading = await riskReading(database, "000.00.31.H53", null, EXAMPLE_NOW);
    expect(reading?.tree.below.map((it) => it.code)).toContain("000.25.31.H53");
  });

  it("is paged by a cursor through the whole, and narrowed to one kind", async () => {
    const { whole, kinds } = await page(`${THEN}&limit=1`);
    for (const { kind } of kinds) {
      const seen: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const list: RisksPage = await page(
          `${THEN}&kind=${kind}&limit=40${after && `&after=${encodeURIComponent(after)}`}`,
        );
        seen.push(...list.dossiers.map((it) => it.code));
        after = list.next;
      }
      expect([kind, seen.length, new Set(seen).size]).toEqual([kind, whole.counts[kind], whole.counts[kind]]);
    }
  });

  it("is taken away whole as csv, and names no handler", async () => {
    const { whole, csvUrl } = await page(THEN);
    const { body, headers } = await get(csvUrl);
    expect(headers["content-disposition"]).toContain("viec-can-lam-000.00.31.H53-2023-10-20.csv");
    const [titles = "", ...rows] = body.trimEnd().split("\r\n");
    expect(titles).toContain("Mã hồ sơ;Cơ quan;Mã định danh");
    expect(rows).toHaveLength(whole.dossiers);
    const json = (await get(`${DISTRICT}/risks?${THEN}&limit=200`)).body;
    expect(json).toContain('"isNamed":true');
    expect(json + body).not.toMatch(/handlerName|Văn Mẫu|Thị Thử/);
  });

  it("is refused where nothing was known, for a bad instant and a cursor no page gave", async () => {
    expect((await get(`${DISTRICT}/risks?at=2020-01-01T00:00%2B07:00`)).status).toBe(404);
    expect((await get(`${DISTRICT}/risks?at=2023-10-20`)).status).toBe(400);
    expect((await get(`${DISTRICT}/risks?after=abc`)).status).toBe(400);
    expect((await get("/api/authorities/H44/agencies/000.00.31.H53/risks")).status).toBe(404);
  });

  it("is told on the command line, most urgent first, with who has it in hand", async () => {
    const counted = await page(THEN);
    await database.close();
    const { code, out, notes } = await minhbach(
      ...["risks", "--agency", "000.00.31.H53", "--at", AT, "--data", data],
    );
    expect([code, notes.replace(/Còn hồ sơ nữa.*/, "").trim()]).toEqual([0, ""]);
    expect(out).toContain("Việc cần làm: UBND huyện Bến Cầu (000.00.31.H53), xét lúc 08h00 ngày 20/10/2023");
    expect(out).toContain(`${counted.whole.dossiers} hồ sơ có nguy cơ`);
    expect(out).toMatch(/000\.25\.31\.H53-231016-08269 +quá hạn 2 ngày 30 phút +UBND xã Long Phước/);
    expect(out).toMatch(/G22\.99-231013-0208248 +còn 7 giờ làm việc/);
    expect(out).toContain("kết quả Lê Văn Mẫu");
    const json = await minhbach(
      ...["risks", "--agency", "000.00.31.H53", "--at", AT, "--kind", "due-soon", "--json", "--data", data],
    );
    expect(RisksPage.parse(JSON.parse(json.out)).whole).toEqual(counted.whole);
    const bad = await minhbach("risks", "--agency", "000.00.31.H53", "--kind", "late", "--data", data);
    expect(bad.code).toBe(1);
  });
});
