import { z } from "zod";
import type { UnitShape } from "#published/unitShape.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Problem } from "#terms/problem.ts";
import { checkPositions } from "./checkPositions.ts";
import { featuresOf } from "./featuresOf.ts";
import { readShapeRules, type ShapeRules } from "./shapeRules.ts";

const Position = z.array(z.number()).min(2);
const Polygon = z.array(z.array(Position).min(4)).min(1);
const Feature = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: Polygon }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(Polygon).min(1) }),
  ]),
});
type Feature = z.infer<typeof Feature>;

/**
 * What a file of shapes comes to.
 * @property shapes one for each unit that has one; empty when there are problems
 * @property strangers codes of shapes that belong to no unit of the authority
 */
export type ShapesReading = {
  shapes: UnitShape[];
  property: string | null;
  strangers: string[];
  problems: Problem[];
};

/**
 * Reads a GeoJSON FeatureCollection whose features name the unit they belong to by its code.
 * @param property the property with the code; one of the usual names when not given
 * @param isUnit whether a code is that of a unit of the authority
 */
export function readShapes(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { property, isUnit }: { property: string | undefined; isUnit: (code: AgencyCode) => boolean },
): ShapesReading {
  const rules = readShapeRules();
  const refused = (problems: Problem[]): ShapesReading => ({
    shapes: [],
    property: property ?? null,
    strangers: [],
    problems,
  });
  const opened = featuresOf(name, bytes, rules);
  if ("problem" in opened) return refused([opened.problem]);
  const { features } = opened;
  const own = property ?? propertyOf(features, rules.codeProperties);
  if (own === undefined)
    return refused([
      {
        code: "no-code-property",
        at: name,
        says: `Không thấy thuộc tính mang mã đơn vị (${rules.codeProperties.join(", ")}).`,
        remedy: "Hãy chỉ rõ tên thuộc tính: --code-property <tên>.",
      },
    ]);
  const read = features.map((it, at) => readFeature(it, { at: `${name}, đối tượng ${at + 1}`, own, rules }));
  const problems = [...read.flatMap((it) => it.problems), ...repeated(name, read)];
  if (problems.length > 0) return { ...refused(problems), property: own };
  const shapes = read.flatMap((it) => it.shape ?? []);
  const known = shapes.filter((it) => isUnit(it.code));
  const strangers = shapes.filter((it) => !isUnit(it.code)).map((it) => it.code);
  if (known.length > 0) return { shapes: known, property: own, strangers, problems: [] };
  return refused([
    {
      code: "no-unit-found",
      at: `${name}, thuộc tính "${own}"`,
      says: `Không mã nào là mã đơn vị của cơ quan này (ví dụ ${strangers.slice(0, 3).join(", ")}).`,
      remedy: "Hãy kiểm tra --authority và --code-property; mã phải là mã định danh như 000.25.31.H53.",
    },
  ]);
}

type ReadFeature = { shape: UnitShape | null; at: string; problems: Problem[] };

function readFeature(
  feature: unknown,
  { at, own, rules }: { at: string; own: string; rules: ShapeRules },
): ReadFeature {
  const refused = (code: string, says: string, remedy: string, where = at): ReadFeature => ({
    shape: null,
    at: where,
    problems: [{ code, at: where, says, remedy }],
  });
  const read = Feature.safeParse(feature);
  if (!read.success)
    return refused(
      "bad-shape",
      "Không phải một Polygon hoặc MultiPolygon với các vòng khép kín từ bốn điểm trở lên.",
      "Hãy xuất lại đối tượng này thành vùng.",
    );
  const code = codeIn(read.data, own);
  if (code === null)
    return refused(
      "no-unit-code",
      `Thuộc tính "${own}" trống hoặc không có.`,
      "Hãy ghi mã đơn vị vào thuộc tính này, hoặc bỏ đối tượng khỏi tệp.",
    );
  const where = `${at} (${code})`;
  const { geometry } = read.data;
  const faulty = checkPositions(geometry, rules);
  if (faulty !== null) return refused(faulty.code, faulty.says, faulty.remedy, where);
  return { shape: { code, geometry: rounded(geometry, rules.digits) }, at: where, problems: [] };
}

function repeated(name: string, read: readonly ReadFeature[]): Problem[] {
  const byCode = Map.groupBy(
    read.flatMap((it, at) => (it.shape ? [{ code: it.shape.code, at: at + 1 }] : [])),
    (it) => it.code,
  );
  return [...byCode].flatMap(([code, them]) =>
    them.length === 1
      ? []
      : {
          code: "repeated-unit",
          at: `${name}, đối tượng ${them.map((it) => it.at).join(", ")} (${code})`,
          says: `Đơn vị ${code} có ${them.length} đối tượng.`,
          remedy: "Hãy gộp thành một MultiPolygon.",
        },
  );
}

function propertyOf(features: readonly unknown[], among: readonly string[]): string | undefined {
  const carries = (name: string) =>
    features.some((it) => {
      const read = Feature.safeParse(it);
      return read.success && codeIn(read.data, name) !== null;
    });
  return among.find(carries);
}

function codeIn({ properties }: Feature, name: string): string | null {
  const value = properties?.[name];
  const code = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return code === "" ? null : code;
}

function rounded(geometry: Feature["geometry"], digits: number): UnitShape["geometry"] {
  const scale = 10 ** digits;
  const ring = (it: number[][]) =>
    it.map(([x = 0, y = 0]) => [Math.round(x * scale) / scale, Math.round(y * scale) / scale] as const);
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: geometry.coordinates.map(ring) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map((it) => it.map(ring)) };
}
