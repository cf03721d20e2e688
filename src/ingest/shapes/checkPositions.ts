import type { Problem } from "#terms/problem.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { ShapeRules } from "./shapeRules.ts";

type Geometry =
  | { type: "Polygon"; coordinates: readonly (readonly number[][])[] }
  | { type: "MultiPolygon"; coordinates: readonly (readonly (readonly number[][])[])[] };

/** What is wrong with the first position that is; null when all lie in the country and every ring closes. */
export function checkPositions(geometry: Geometry, { bounds }: ShapeRules): Omit<Problem, "at"> | null {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const outside = rings.flat().find(([x = 0, y = 0]) => !isWithin(x, y, bounds));
  if (outside !== undefined) {
    const [x = 0, y = 0] = outside;
    const metres = Math.max(Math.abs(x), Math.abs(y)) > 180;
    return {
      code: "outside-country",
      says: `Tọa độ ${print(x)}; ${print(y)} nằm ngoài Việt Nam.`,
      remedy: metres
        ? "Đây là mét, có lẽ theo VN-2000: hãy xuất lại theo kinh độ, vĩ độ WGS 84 (EPSG:4326)."
        : "Hãy xuất theo kinh độ trước, vĩ độ sau, hệ WGS 84 (EPSG:4326).",
    };
  }
  const open = rings.some((it) => it[0]?.[0] !== it.at(-1)?.[0] || it[0]?.[1] !== it.at(-1)?.[1]);
  return open
    ? {
        code: "open-ring",
        says: "Có vòng không khép kín: điểm đầu khác điểm cuối.",
        remedy: "Hãy sửa hình học của đối tượng này rồi xuất lại.",
      }
    : null;
}

function isWithin(x: number, y: number, { west, east, south, north }: ShapeRules["bounds"]): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function print(degrees: number): string {
  const size = printVietnamese(String(Math.round(Math.abs(degrees) * 1_000) / 1_000));
  return degrees < 0 ? `−${size}` : size;
}
