import { z } from "zod";
import type { Problem } from "#terms/problem.ts";
import type { ShapeRules } from "./shapeRules.ts";

/** The features of a file, each still unread; or why the file cannot be opened as one. */
export function featuresOf(
  name: string,
  bytes: Uint8Array,
  { mostBytes, mostFeatures }: ShapeRules,
): { features: unknown[] } | { problem: Problem } {
  const problem = (code: string, says: string, remedy: string) => ({
    problem: { code, at: name, says, remedy },
  });
  if (bytes.length > mostBytes)
    return problem(
      "map-too-large",
      `Tệp lớn ${megabytes(bytes.length)} MB, quá ${megabytes(mostBytes)} MB.`,
      "Hãy giản lược đường biên (ví dụ mapshaper -simplify 10%) rồi nạp lại.",
    );
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return problem(
      "not-json",
      "Không phải tệp JSON.",
      "Hãy xuất bản đồ ở dạng GeoJSON (.geojson), mã UTF-8.",
    );
  }
  const collection = z
    .object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()).min(1) })
    .safeParse(json);
  if (!collection.success)
    return problem(
      "not-feature-collection",
      "Không phải một FeatureCollection có ít nhất một đối tượng.",
      "Hãy xuất cả lớp đơn vị hành chính thành một FeatureCollection.",
    );
  const { features } = collection.data;
  if (features.length > mostFeatures)
    return problem(
      "too-many-features",
      `Có ${features.length} đối tượng, quá ${mostFeatures}.`,
      "Hãy chỉ giữ lại đơn vị của một cơ quan gốc.",
    );
  return { features };
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}
