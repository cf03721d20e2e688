import { rm } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ForecastPage } from "#contract/forecast.ts";
import { copyExample, serveExample } from "../example/openExample.ts";
import { minhbach } from "./minhbach.ts";

const LOI_THUAN = "000.27.31.H53";
const THEN = "2023-10-20T08:00+07:00";

describe("the forecast of Lợi Thuận through the API", () => {
  let stop: () => Promise<void>;
  let server: FastifyInstance;
  beforeAll(async () => {
    ({ server, stop } = await serveExample());
  });
  afterAll(() => stop());

  const page = async (query: Record<string, string>) => {
    const url = `/api/authorities/H53/agencies/${LOI_THUAN}/forecast`;
    return ForecastPage.parse((await server.inject({ url, query })).json());
  };

  it("tells where October will end by what was known on the twentieth, and what makes it unsure", async () => {
    const { agency, known, outlook, reason } = await page({ period: "2023-10", knownAt: THEN });
    expect([agency.name, known.newestBatch, reason]).toEqual([
      "UBND xã Lợi Thuận",
      "2023-10-16T09:00:00.000Z",
      null,
    ]);
    expect(outlook).toMatchObject({ soFar: "62.77", max: "74.00", isComplete: false, grades: [] });
    expect(outlook?.rests).toEqual({ months: 1, own: 199, ofKind: 1643, leansOnKind: false });
    const [low, expected, high] = [outlook?.low, outlook?.expected, outlook?.high].map(Number);
    expect(low).toBeLessThan(expected ?? 0);
    expect(high).toBeGreaterThan(expected ?? 100);
    expect(outlook?.indicators[0]?.id).toBe("3.3");
    const way = outlook?.way.map((it) => it.points) ?? [];
    expect([way.length, way.at(-1)]).toEqual([5, "62.77"]);
  });

  it("says of a month that is over that nothing is left to forecast", async () => {
    const { outlook, reason } = await page({ period: "2023-10" });
    expect([outlook, reason?.code, reason?.says.vi]).toEqual([
      null,
      "over",
      "Kỳ này đã kết thúc: điểm đã có, không còn gì để dự báo.",
    ]);
  });
});

describe("minhbach forecast", () => {
  it("prints range, ground and what makes it unsure", async () => {
    const folder = await copyExample();
    const asked = ["--agency", LOI_THUAN, "--period", "2023-10", "--known-at", THEN, "--data", folder];
    const { code, out, notes } = await minhbach("forecast", ...asked);
    expect([code, notes]).toEqual([0, ""]);
    const [head, score, , ahead, ground] = out.split("\n");
    expect(head).toContain("UBND xã Lợi Thuận (000.27.31.H53), kỳ 2023-10");
    expect(score).toMatch(
      /^Đến nay 62,77; cuối tháng \d\d,\d\d \(80%: \d\d,\d\d–\d\d,\d\d\) trên 74,00 điểm$/,
    );
    expect(ahead).toBe("0 hồ sơ chưa xong, dự kiến tiếp nhận thêm 427");
    expect(ground).toContain("1 tháng trước: 199 hồ sơ của cơ quan, 1.643 hồ sơ của các đơn vị cùng loại");
    await rm(folder, { recursive: true });
  });
});
