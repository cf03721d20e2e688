import type { UnitShapes } from "#contract/territory.ts";
import type { Database } from "#store/database.ts";
import { findShapes } from "#store/unitShapes.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { notFound } from "../notFound.ts";

/** The map of an authority as GeoJSON. Throws NotFound where none was loaded. */
export async function unitShapes(database: Database, authority: AgencyCode): Promise<UnitShapes> {
  const found = await findShapes(database, authority);
  if (found === undefined)
    return notFound(
      "no-map",
      authority,
      "Cơ quan này chưa nạp bản đồ.",
      `Hãy nạp tệp GeoJSON của các đơn vị: minhbach map load <tệp> --authority ${authority}.`,
    );
  return {
    type: "FeatureCollection",
    features: found.shapes.map(({ code, geometry }) => ({
      type: "Feature",
      properties: { name: code },
      geometry: geometry as UnitShapes["features"][number]["geometry"],
    })),
  };
}
