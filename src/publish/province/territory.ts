import { properPart } from "#registry/agencyName.ts";

/** "UBND tỉnh Phú Thọ" → territory "tỉnh Phú Thọ", short "Phú Thọ". */
export function territoryOf(agencyName: string): { territory: string; short: string } {
  return { territory: agencyName.replace(/^(UBND|Ủy ban nhân dân)\s+/u, ""), short: properPart(agencyName) };
}
