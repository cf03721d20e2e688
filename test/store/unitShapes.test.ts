import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UnitShape } from "#published/unitShape.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { repeatCall } from "#store/inbox/repeatCall.ts";
import { findShapes, saveShapes } from "#store/unitShapes.ts";
import { ENGINES } from "./engines.ts";

const shape = (code: string): UnitShape => ({
  code,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [106, 11],
        [106.1, 11],
        [106.1, 11.1],
        [106, 11],
      ],
    ],
  },
});
const loaded = (mark: string, day: string) => ({
  authority: "H53",
  file: { name: `${mark}.geojson`, sha256: mark.repeat(64) },
  shapes: [shape(`000.2${mark.length}.31.H53`)],
  loadedAt: `2026-11-${day}T03:00:00.000Z`,
});

describe.each(ENGINES)("the map of an authority on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });

  it("is the one loaded last, also when it had been loaded before", async () => {
    expect(await findShapes(database, "H53")).toBeUndefined();
    expect(await saveShapes(database, loaded("a", "01"))).toBe("stored");
    expect(await saveShapes(database, loaded("b", "02"))).toBe("stored");
    expect(await findShapes(database, "H53")).toEqual(loaded("b", "02"));
    expect(await saveShapes(database, loaded("a", "03"))).toBe("same");
    expect(await findShapes(database, "H53")).toEqual(loaded("a", "03"));
    expect(await findShapes(database, "H44")).toBeUndefined();
  });

  it("is there again after a power cut, once", async () => {
    const told = JSON.parse(JSON.stringify(loaded("c", "04")));
    expect(await repeatCall(database, "shapes", told, [])).toBe(true);
    expect(await repeatCall(database, "shapes", told, [])).toBe(false);
    expect(await findShapes(database, "H53")).toEqual(loaded("c", "04"));
  });
});
