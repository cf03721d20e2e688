import type { AgencyCode } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";

/** One request to the National Portal with its answer, byte for byte. */
export type PortalAnswer = {
  /** Last part of the path: `transparency`, `dvc-progress-tree`, `service-results`, `formalities` … */
  endpoint: string;
  path: string;
  request: unknown;
  httpStatus: number | null;
  contentType: string | null;
  capturedAt: Instant | null;
  body: string;
  sha256: string;
  bytes: number;
};

/** One metric of the Portal's metric endpoints. Null is what it says: not given. Ratio and points are decimal texts. */
export type GivenMetric = {
  numerator: number | null;
  denominator: number | null;
  ratio: string | null;
  points: string | null;
  max: string | null;
  /** dataQualityStatus marks. */
  flags: readonly string[];
};

/**
 * What one endpoint says of one unit, in the Portal's own names: which field means which indicator is the rulebook's business.
 * `fields` holds the numeric fields of tree endpoints (totalReceived …) and of service-results (one per group id).
 */
export type GivenRow = {
  agency: AgencyCode;
  endpoint: string;
  row: "parent" | "child";
  points: string | null;
  max: string | null;
  metrics: Readonly<Record<string, GivenMetric>>;
  fields: Readonly<Record<string, number | null>>;
};

export type CapturedAgency = {
  code: AgencyCode;
  name: string;
  kind: AgencyKind;
  portalId: string;
  parent: AgencyCode | null;
};

/**
 * The Portal's answers for one root agency and one period. Append-only: a later capture never replaces an earlier one,
 * and one that lacks groups never stands in for a complete one.
 */
export type CapturedFigures = {
  authority: AgencyCode;
  period: string;
  /** `evaluation`: the six group endpoints of one province; `summary`: service-results of the whole country. */
  kind: "evaluation" | "summary";
  /** First and last capture time of its answers. */
  capturedFrom: Instant | null;
  dataTime: Instant | null;
  complete: boolean;
  /** Endpoints that are missing (evaluation), or "n/34 tỉnh" (summary), when not complete. */
  missing: readonly string[];
  /** SHA-256 over the sorted hashes of its answers. */
  hash: string;
  agencies: readonly CapturedAgency[];
  /** How many units the source says it has, when it says so: fewer agencies than that means it was cut. */
  declaredUnits: number | null;
  rows: readonly GivenRow[];
  /** What was accepted but deserves a look: unknown fields, sums that do not add up, units missing in one endpoint. */
  notes: readonly string[];
};

/** Captured figures with the answers they were read from. */
export type Capture = CapturedFigures & { answers: readonly PortalAnswer[] };

/** A procedure of the Portal's catalogue (`formalities`). */
export type CatalogueProcedure = {
  code: string;
  portalId: string;
  name: string;
  state: string;
  publishers: readonly string[];
  appliedBy: readonly string[];
};
