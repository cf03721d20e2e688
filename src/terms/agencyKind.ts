/**
 * Kinds of unit that are scored and ranked among themselves. `district` and `district-offices` ended with the
 * two-tier government of 1/7/2025 but stay for the figures of earlier periods.
 */
export const AGENCY_KINDS = [
  "country",
  "ministry",
  "province",
  "department",
  "district",
  "district-offices",
  "commune",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];
