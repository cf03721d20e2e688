import type { AgencyCode } from "#terms/agencyCode.ts";

/** Longitude and latitude in degrees (WGS 84). */
type Position = readonly [number, number];
type Ring = readonly Position[];

/** Where a unit lies, as GeoJSON (RFC 7946) has it. */
export type UnitShape = {
  code: AgencyCode;
  geometry:
    | { type: "Polygon"; coordinates: readonly Ring[] }
    | { type: "MultiPolygon"; coordinates: readonly (readonly Ring[])[] };
};
