import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readShapes } from "./readShapes.ts";

const FILE = new URL("../../../test/fixtures/maps/ben-cau-muoi-o-bia.geojson", import.meta.url);
const isUnit = (code: string) => /^000\.\d\d\.31\.H53$/.test(code);
const read = (collection: unknown, property?: string) => {
  const text = typeof collection === "string" ? collection : JSON.stringify(collection);
  return readShapes({ name: "a.geojson", bytes: Buffer.from(text) }, { property, isUnit });
};
const square = (x = 106, y = 11) => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y],
];
const feature = (code: unknown, coordinates: unknown = [square()], type = "Polygon") => ({
  type: "Feature",
  properties: { ma: code },
  geometry: { type, coordinates },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const refusals = (...asked: Parameters<typeof read>) =>
  read(...asked).problems.map((it) => `${it.code} ${it.at}`);

describe("a file of shapes", () => {
  it("gives each unit its shape and names those of nobody", () => {
    const found = readShapes(
      { name: "a.geojson", bytes: readFileSync(FILE) },
      { property: undefined, isUnit },
    );
    expect(found.problems).toEqual([]);
    expect(found.property).toBe("ma");
    expect(found.shapes.map((it) => it.code)).toHaveLength(9);
    expect(found.strangers).toEqual(["999.99.31.H53"]);
    expect(found.shapes[0]).toMatchObject({
      code: "000.20.31.H53",
      geometry: { type: "Polygon", coordinates: [expect.arrayContaining([[106.1, 11.1]])] },
    });
  });

  it("keeps about a metre", () => {
    const fine = square().map(([x, y]) => [(x ?? 0) + 0.000_001_4, y]);
    const { shapes } = read(collection(feature("000.20.31.H53", [[fine]], "MultiPolygon")));
    expect(shapes[0]?.geometry).toEqual({ type: "MultiPolygon", coordinates: [[square()]] });
  });

  it("is refused whole when it is no collection of features, naming what to do", () => {
    expect(refusals("{")).toEqual(["not-json a.geojson"]);
    expect(refusals(feature("000.20.31.H53"))).toEqual(["not-feature-collection a.geojson"]);
    expect(refusals(collection())).toEqual(["not-feature-collection a.geojson"]);
    expect(refusals(collection({ ...feature("x"), properties: { ten: "An Thạnh" } }))).toEqual([
      "no-code-property a.geojson",
    ]);
    expect(refusals(collection(feature("H44.100")))).toEqual(['no-unit-found a.geojson, thuộc tính "ma"']);
  });

  it("is refused for every feature that is wrong, each named", () => {
    const open = square().with(-1, [106.05, 11.05]);
    expect(
      refusals(
        collection(
          feature("000.20.31.H53"),
          feature("000.21.31.H53", [square(590_000, 1_220_000)]),
          feature("000.22.31.H53", [square(11, 106)]),
          feature("000.23.31.H53", [open]),
          feature(null),
          feature("000.24.31.H53", [106, 11], "Point"),
          feature("000.20.31.H53"),
        ),
      ),
    ).toEqual([
      "outside-country a.geojson, đối tượng 2 (000.21.31.H53)",
      "outside-country a.geojson, đối tượng 3 (000.22.31.H53)",
      "open-ring a.geojson, đối tượng 4 (000.23.31.H53)",
      "no-unit-code a.geojson, đối tượng 5",
      "bad-shape a.geojson, đối tượng 6",
      "repeated-unit a.geojson, đối tượng 1, 7 (000.20.31.H53)",
    ]);
  });

  it("says whether coordinates are metres or the wrong way round", () => {
    const remedy = (x: number, y: number) =>
      read(collection(feature("000.20.31.H53", [square(x, y)]))).problems[0]?.remedy;
    expect(remedy(590_000, 1_220_000)).toContain("VN-2000");
    expect(remedy(11, 106)).toContain("kinh độ trước");
  });
});
