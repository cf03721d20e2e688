import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "#app/api/server.ts";
import { countBatch, prepareMeasuring } from "#app/measuring/counting.ts";
import { CountsPage } from "#contract/dossiers.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery } from "../store/aDelivery.ts";
import { ENGINES } from "../store/engines.ts";

const COUNTS = "/api/authorities/H53/agencies/H53/counts?period=2023-10&rulebook=qd766-portal-2026";

describe.each(ENGINES)("answers kept for the next who ask, on %s", (_, engine) => {
  const { place, stop } = engine();
  let now = "2023-10-05T03:00:00.000Z";
  let database: Database;
  let server: FastifyInstance;
  const save = (to: Database, code: string) =>
    saveDossierBatch(to, aBatch(aDelivery(code, "2023-10-02T03:00:00.000Z")), now);
  beforeAll(async () => {
    database = await openDatabase(place, { afterwards: countBatch });
    await save(database, "H53.29-231002-0001");
    await prepareMeasuring(database, now);
    server = await buildServer(database, () => now);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
    stop();
  });

  const ask = (headers: Record<string, string> = {}) => server.inject({ url: COUNTS, headers });
  /** What every rule counts together: each open dossier of the month counts in several. */
  const counted = ({ body }: { body: string }) =>
    CountsPage.parse(JSON.parse(body)).rules.reduce(
      (sum, { yes, no, unknown }) => sum + (yes ?? 0) + (no ?? 0) + (unknown ?? 0),
      0,
    );

  it("are the same bytes under the same tag, plain and packed", async () => {
    const [plain, br, gzip] = await Promise.all([
      ask(),
      ask({ "accept-encoding": "gzip, br" }),
      ask({ "accept-encoding": "gzip" }),
    ]);
    expect([plain, br, gzip].map((it) => it.headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(new Set([plain, br, gzip].map((it) => it.headers.etag)).size).toBe(3);
    const again = await ask({ "if-none-match": String(plain.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  it("end with the next change, whoever wrote it", async () => {
    const before = await ask();
    await save(database, "H53.29-231002-0002");
    const after = await ask({ "if-none-match": String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    const one = counted(after) - counted(before);
    expect(one).toBeGreaterThan(0);
    if (!("url" in place)) return;
    const another = await openDatabase(place, { afterwards: countBatch });
    await save(another, "H53.29-231002-0003");
    await another.close();
    expect(counted(await ask())).toBe(counted(before) + 2 * one);
  });

  it("end with the minute, in which an open dossier may turn late", async () => {
    const before = CountsPage.parse(JSON.parse((await ask()).body)).known.judgedAt;
    now = "2023-10-05T03:01:00.000Z";
    expect(CountsPage.parse(JSON.parse((await ask()).body)).known.judgedAt > before).toBe(true);
  });

  it("never keep a refusal", async () => {
    const wrong = COUNTS.replace("2023-10", "2019-10");
    const [first, second] = [
      await server.inject(wrong),
      await server.inject(COUNTS.replace("H53/c", "H54/c")),
    ];
    expect([first.statusCode, second.statusCode].every((it) => it === 200 || it === 404)).toBe(true);
    expect(second.statusCode).toBe(404);
    expect(second.headers["content-type"]).toContain("application/problem+json");
  });
});
