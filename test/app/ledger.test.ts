import { rm } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LedgerDossiers, LedgerPage } from "#contract/ledger.ts";
import { exact, sum } from "#terms/exact.ts";
import { copyExample, serveExample } from "../example/openExample.ts";
import { minhbach } from "./minhbach.ts";

const DISTRICT = "/api/authorities/H53/agencies/000.00.31.H53";
const total = (texts: readonly string[]) => sum(texts.map((it) => exact(it)));

describe("the ledger of Bến Cầu, 10/2023, through the API", () => {
  let stop: () => Promise<void>;
  let server: FastifyInstance;
  beforeAll(async () => {
    ({ server, stop } = await serveExample());
  });
  afterAll(() => stop());

  const get = async (path: string) => {
    const { statusCode, body } = await server.inject(path);
    return { status: statusCode, body: JSON.parse(body) as unknown };
  };
  const page = async (query = "") =>
    LedgerPage.parse((await get(`${DISTRICT}/ledger?period=2023-10${query}`)).body);

  it("adds up: 11,84 lost of the 74 points that are known", async () => {
    const { points, max, lost, isWhole, lines, apart } = await page();
    expect({ points, max, lost, isWhole }).toEqual({
      points: "62.16",
      max: "74.00",
      lost: "11.84",
      isWhole: false,
    });
    expect(lines.filter((it) => Number(it.lost) > 0).map((it) => [it.indicator, it.lost])).toEqual([
      ["2.1", "0.08"],
      ["3.6", "3.69"],
      ["4.1", "1.59"],
      ["4.2", "1.35"],
      ["4.3", "0.20"],
      ["4.4", "4.00"],
      ["4.5a", "0.93"],
    ]);
    expect(total(lines.flatMap((it) => it.entries.map((one) => one.lost))).equals(exact(lost))).toBe(true);
    expect(apart.map((it) => [it.indicator ?? it.group, it.why])).toEqual([
      ["CKMB", "not-applicable"],
      ["3.1", "unknown"],
      ["3.2", "unknown"],
      ["4.5b", "unknown"],
    ]);
  });

  it("splits 4.2 by what is lacking, each dossier once, and lists them", async () => {
    const { lines } = await page();
    const digitised = lines.find((it) => it.indicator === "4.2");
    expect(digitised?.entries.map((it) => [it.id, it.things, it.shown])).toEqual([
      ["component-file+result-file.ended", 1590, "0.83"],
      ["component-file", 554, "0.29"],
      ["result-file.ended", 444, "0.23"],
    ]);
    const seen: string[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const at: string = `${DISTRICT}/ledger/dossiers?period=2023-10&rulebook=qd766-portal-2026&indicator=4.2&cause=result-file.ended&limit=200&after=${after}`;
      const list = LedgerDossiers.parse((await get(at)).body);
      expect(list.dossiers.map((it) => it.place)).toEqual(
        list.dossiers.map((_, index) => seen.length + index + 1),
      );
      seen.push(...list.dossiers.map((it) => it.code));
      after = list.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([444, 444]);
    expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("says what a result file for every dossier brings, in 4.1 and 4.2 at once, and in An Thạnh alone", async () => {
    const { movers, byUnit, promise } = await page("&fix=result-file");
    const mover = movers.find((it) => it.mends.join() === "result-file");
    expect(mover).toMatchObject({ dossiers: 2034, indicators: ["4.1", "4.2"], gain: "1.82" });
    expect(promise).toMatchObject({ dossiers: 2034, gain: "1.82", after: { points: "63.98", max: "74.00" } });
    const commune = byUnit.find(
      (it) => it.agency?.code === "000.21.31.H53" && it.mends.join() === "result-file",
    );
    const alone = await page("&fix=result-file@000.21.31.H53");
    expect(alone.promise).toMatchObject({ dossiers: commune?.dossiers, gain: commune?.gain });
  });

  it("says what late dossiers cost the commune that has them", async () => {
    const { body } = await get(
      "/api/authorities/H53/agencies/000.27.31.H53/ledger?period=2023-10&fix=on-time",
    );
    const { agency, lines, promise } = LedgerPage.parse(body);
    expect(agency.name).toBe("UBND xã Lợi Thuận");
    const late = lines.find((it) => it.indicator === "2.1");
    expect(late?.entries.map((it) => [it.id, it.shown])).toEqual([["on-time.past-slip", late?.lost]]);
    expect(promise?.gain).toBe(late?.lost);
  });

  it("says what mending one dossier in everything brings", async () => {
    const asked = "period=2023-10&rulebook=qd766-portal-2026";
    const commune = "/api/authorities/H53/agencies/000.27.31.H53/ledger";
    const { body } = await get(`${commune}/dossiers?${asked}&indicator=2.1&cause=on-time.past-slip`);
    const [late] = LedgerDossiers.parse(body).dossiers;
    const { promise } = LedgerPage.parse((await get(`${commune}?${asked}&dossier=${late?.code}`)).body);
    const moved = promise?.indicators.map(({ indicator, before, after }) => [
      indicator,
      (after.numerator ?? 0) - (before.numerator ?? 0),
    ]);
    expect(moved).toEqual(
      expect.arrayContaining([
        ["2.1", 1],
        ["4.4", 1],
        ["5.4", 1],
      ]),
    );
    expect(promise?.gain).toBe(
      exact(promise?.after.points ?? "")
        .sub(exact("62.80"))
        .toString(),
    );
  });

  it("gives the fewest dossiers for a target, by unit, only with what can still be done", async () => {
    const { target, mends } = await page("&target=64&still=yes");
    const still = new Set(mends.filter((it) => it.afterwards).map((it) => it.id));
    expect(target).toMatchObject({ points: "64.00", reached: true, after: "64.00", gain: "1.84" });
    expect(target?.steps.every((it) => it.mends.every((mend) => still.has(mend)))).toBe(true);
    const dossiers = target?.steps.reduce((all, it) => all + it.dossiers, 0);
    expect(dossiers).toBe(target?.dossiers);
    expect(target?.atLeast).toBeGreaterThan(0.99 * (target?.dossiers ?? 0));
    expect((await page("&target=Xuất sắc")).target?.reached).toBe(false);
  });

  it("keeps what the Portal gives whole on its indicators, and what a notice prints on its groups", async () => {
    const province = LedgerPage.parse(
      (await get("/api/authorities/H44/agencies/H44/ledger?period=2026-08")).body,
    );
    expect([province.points, province.max, province.lost]).toEqual(["59.91", "90.00", "30.09"]);
    expect(total(province.lines.map((it) => it.lost)).equals(exact("30.09"))).toBe(true);
    expect(new Set(province.lines.flatMap((it) => it.entries.map((one) => one.kind)))).toEqual(
      new Set(["misses"]),
    );
    const notice = await page("&source=portal");
    expect([notice.points, notice.max, notice.lost]).toEqual(["60.93", "82.00", "21.07"]);
    expect(notice.lines.map((it) => [it.group, it.lost]).at(-1)).toEqual([null, "0.07"]);
    expect(total(notice.lines.map((it) => it.lost)).equals(exact("21.07"))).toBe(true);
  });

  it("answers as of a past instant, and problems with a remedy", async () => {
    const early = await page("&knownAt=2023-10-16T10:00:00%2B07:00");
    expect(early.lines.find((it) => it.indicator === "4.4")?.denominator).toBeLessThan(7667);
    const answers = await Promise.all(
      ["&fix=nothing", "&target=many", "&fix=online@H44"].map((it) =>
        get(`${DISTRICT}/ledger?period=2023-10${it}`),
      ),
    );
    expect(answers.map((it) => it.status)).toEqual([400, 400, 400]);
    const other = "/api/authorities/H53/agencies/000.27.31.H53/ledger?period=2023-10&dossier=";
    expect((await get(`${other}nowhere`)).body).toMatchObject({
      problems: [{ says: "Không có hồ sơ này." }],
    });
    const longPhuoc = await get(`${other}G22.99-221025-0100261`);
    expect(longPhuoc.body).toMatchObject({
      problems: [{ says: "Hồ sơ này không thuộc UBND xã Lợi Thuận." }],
    });
    expect((await get("/api/authorities/H44/agencies/H53/ledger")).status).toBe(404);
    expect((await get("/api/authorities/H44/agencies/H44/ledger?period=2026-08&fix=online")).status).toBe(
      400,
    );
  });
});

describe("minhbach ledger", () => {
  let data: string;
  const run = (...args: string[]) => minhbach(...args, "--data", data);
  beforeAll(async () => {
    data = await copyExample();
  });
  afterAll(() => rm(data, { recursive: true }));

  it("prints a table that adds up, and the same as JSON", async () => {
    const asked = ["ledger", "--agency", "000.00.31.H53", "--period", "2023-10"];
    const text = await run(...asked, "--target", "64", "--still", "--fix", "result-file");
    expect([text.code, text.notes]).toEqual([0, ""]);
    expect(text.out).toContain("Được 62,16, mất 11,84 trong 74,00 điểm đã biết");
    expect(text.out).toMatch(/Cộng = 74,00 − 62,16 +11,84/);
    expect(text.out).toContain("Không đạt “Có tệp hoặc liên kết kết quả”: đã xong mà không có tệp");
    expect(text.out).toMatch(/Mục tiêu 64,00 điểm: sửa [\d.]+ hồ sơ, được lại 1,84/);
    expect(text.out).toContain("Nếu sửa result-file (2.034 hồ sơ): được lại 1,82, từ 62,16 thành 63,98 điểm");
    const json = await run(...asked, "--json");
    expect(LedgerPage.parse(JSON.parse(json.out))).toMatchObject({
      lost: "11.84",
      promise: null,
      target: null,
    });
  });

  it("refuses what it does not know with what it does", async () => {
    const { code, notes } = await run(
      "ledger",
      "--agency",
      "000.00.31.H53",
      "--period",
      "2023-10",
      "--fix",
      "resultfile",
    );
    expect([code, notes]).toEqual([1, expect.stringContaining('Có phải ý là "result-file"')]);
  });
});
