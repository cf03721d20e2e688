import type { GivenMetric, GivenRow } from "#published/capture.ts";

/** One unit in one answer, before its code is known: metric endpoints may give only the Portal's id. */
export type PortalRow = {
  portalId: string;
  name: string;
  code: string | null;
  departmentType: string | null;
  level: string | null;
  row: GivenRow["row"];
  points: string | null;
  max: string | null;
  metrics: Readonly<Record<string, GivenMetric>>;
  fields: Readonly<Record<string, number | null>>;
};

/**
 * One answer, read.
 * @property declared how many units the answer says there are, null when it does not say
 * @property page which page was asked for
 */
export type EndpointReading = {
  endpoint: string;
  page: number;
  root: PortalRow;
  units: readonly PortalRow[];
  declared: number | null;
  notes: readonly string[];
};
