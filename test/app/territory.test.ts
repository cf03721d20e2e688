import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { loadMap } from "#app/importing/loadMap.ts";
import { IndicatorPeersPage, TerritoryPage, TrendsPage, UnitShapes } from "#contract/territory.ts";
import type { Database } from "#store/database.ts";
import { UserError } from "#terms/problem.ts";
import { EXAMPLE_NOW } from "../example/exampleNow.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { serveExample } from "../example/openExample.ts";
import { minhbach } from "./minhbach.ts";

const MAP = "test/fixtures/maps/ben-cau-muoi-o-bia.geojson";

describe("units among their peers", () => {
  let database: Database;
  let server: FastifyInstance;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ database, server, stop } = await serveExample());
  });
  afterAll(() => stop());

  const get = async <Answer>(schema: z.ZodType<Answer>, path: string): Promise<Answer> =>
    schema.parse(JSON.parse((await server.inject(`/api/authorities/${path}`)).body));
  const communes = <Kind extends { kind: string }>({ kinds }: { kinds: readonly Kind[] }): Kind => {
    const found = kinds.find((it) => it.kind === "commune");
    if (found === undefined) throw new Error("no communes");
    return found;
  };

  it("are ranked on what is known of all of them, and moved against the month before on the same", async () => {
    const { basis, median, groups, units } = communes(
      await get(TerritoryPage, "H53/territory?period=2023-10"),
    );
    expect([basis?.max, basis?.indicators?.length, median]).toEqual(["70.00", 12, "58.13"]);
    expect(units.map((it) => [it.agency.name, it.rank, it.rankBefore, it.points, it.groupRank])).toEqual([
      ["UBND thị trấn Bến Cầu", 1, 2, "59.68", 1],
      ["UBND xã Long Thuận", 2, 4, "59.42", 1],
      ["UBND xã Long Chữ", 3, 1, "59.17", 1],
      ["UBND xã Lợi Thuận", 4, 3, "58.80", 2],
      ["UBND xã Long Giang", 5, 5, "58.13", 2],
      ["UBND xã Tiên Thuận", 6, 6, "56.54", 3],
      ["UBND xã Long Khánh", 7, 7, "55.43", 3],
      ["UBND xã Long Phước", 8, 8, "53.70", 2],
      ["UBND xã An Thạnh", 9, 9, "51.83", 3],
    ]);
    expect(groups.map((it) => [it.from, it.to, it.units])).toEqual([
      [293, 646, 3],
      [766, 873, 3],
      [924, 1726, 3],
    ]);
    const [first] = units;
    const cell = (id: string) => first?.cells.find((it) => it.id === id);
    expect(cell("4.1")).toMatchObject({ ratio: "82.60", low: "79.82", high: "85.07", few: false });
    expect(cell("4.6")).toMatchObject({ numerator: 1, denominator: 1, few: true });
    expect(cell("3.1")).toMatchObject({ ratio: null, points: null, low: null });
  });

  it("stand apart with the Portal's five dossiers, and without any", async () => {
    const { kinds, known, source } = await get(TerritoryPage, "H44/territory");
    const departments = kinds.find((it) => it.kind === "department")?.units ?? [];
    expect([known, source]).toEqual([null, "portal"]);
    expect(departments.filter((it) => it.rank === null).map((it) => [it.agency.name, it.standing])).toEqual([
      ["Sở Dân Tộc và Tôn Giáo", "few"],
      ["Văn phòng UBND Tỉnh", "inactive"],
    ]);
    expect(departments.filter((it) => it.rank !== null).every((it) => it.rankOf === 4)).toBe(true);
  });

  it("are compared as known at an instant and under another rulebook", async () => {
    const then = "knownAt=2023-10-20T08:00%2B07:00";
    const past = await get(TerritoryPage, `H53/territory?period=2023-10&${then}`);
    const now = await get(TerritoryPage, "H53/territory?period=2023-10");
    const volume = (page: TerritoryPage) =>
      communes(page).units.reduce((sum, it) => sum + (it.volume ?? 0), 0);
    expect(volume(past)).toBeLessThan(volume(now));
    const other = await get(TerritoryPage, "H53/territory?period=2023-10&rulebook=qd766-formula-2026");
    expect(other.rulebook).toBe("qd766-formula-2026");
  });

  it("show who differs by more than chance, around the rate of all", async () => {
    const page = await get(IndicatorPeersPage, "H53/indicators/4.1?period=2023-10");
    const { common, units, chance, curve } = communes(page);
    expect(common).toEqual({ numerator: 5633, denominator: 7667, ratio: "73.47" });
    expect(units.filter((it) => it.outside?.side === "below").map((it) => it.agency.name)).toEqual([
      "UBND xã Long Khánh",
      "UBND xã Long Phước",
      "UBND xã An Thạnh",
    ]);
    expect(units.find((it) => it.outside === null)?.agency.name).toBe("UBND xã Long Chữ");
    expect(chance).toEqual([
      { percent: 95, expected: "0.45", found: 8 },
      { percent: 99.8, expected: "0.02", found: 8 },
    ]);
    expect(curve.length).toBeGreaterThan(20);
    expect((await get(IndicatorPeersPage, "H44/indicators/4.6")).kinds.map((it) => it.reason)).toEqual([
      "given",
      "given",
    ]);
    expect((await server.inject("/api/authorities/H44/indicators/9.9")).statusCode).toBe(404);
  });

  it("have a line over the months there are", async () => {
    const trends = await get(TrendsPage, "H53/trends?period=2023-10&indicator=4.1");
    const { units, median } = communes(trends);
    expect([trends.periods, trends.unit, median]).toEqual([
      ["2023-09", "2023-10"],
      "percent",
      ["82.82", "78.81"],
    ]);
    expect(units.find((it) => it.agency.name === "UBND xã An Thạnh")?.values).toEqual(["67.91", "30.38"]);
    expect((await get(TrendsPage, "H44/trends")).periods).toEqual(["2026-08"]);
  });

  it("lie on the map that was loaded", async () => {
    expect((await server.inject("/api/authorities/H53/shapes")).statusCode).toBe(404);
    const asked = { authority: "H53", property: undefined };
    const loaded = await loadMap(database, MAP, asked, EXAMPLE_NOW);
    expect(loaded).toMatchObject({
      outcome: "stored",
      property: "ma",
      shapes: 9,
      strangers: ["999.99.31.H53"],
    });
    expect(loaded.withoutShape.map((it) => it.name)).toEqual([
      "UBND huyện Bến Cầu",
      "Các cơ quan chuyên môn huyện",
    ]);
    expect((await get(UnitShapes, "H53/shapes")).features).toHaveLength(9);
    const { map } = await get(TerritoryPage, "H53/territory?period=2023-10");
    expect(map).toMatchObject({ shapes: 9, fileName: "ben-cau-muoi-o-bia.geojson" });
    await expect(loadMap(database, MAP, { ...asked, property: "ten" }, EXAMPLE_NOW)).rejects.toThrow(
      UserError,
    );
  });
});

describe("minhbach territory and map", () => {
  it("refuse a wrong file with place and remedy, and say what there is none of", async () => {
    const folder = mkdtempSync(join(tmpdir(), "minhbach-map-"));
    const [data, file] = [copyEmpty(join(folder, "data")), join(folder, "sai.geojson")];
    writeFileSync(
      file,
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ma":"H53.1"}}]}',
    );
    const refused = await minhbach(
      "map",
      "load",
      file,
      "--authority",
      "H53",
      "--code-property",
      "ma",
      "--data",
      data,
    );
    expect(refused.code).toBe(1);
    expect(refused.notes).toContain("sai.geojson, đối tượng 1");
    const empty = await minhbach("territory", "--authority", "H53", "--data", data);
    expect([empty.code, empty.notes.includes("Chưa có số liệu")]).toEqual([1, true]);
    rmSync(folder, { recursive: true });
  });
});
