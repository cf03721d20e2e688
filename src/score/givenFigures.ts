import type { GivenMetric, GivenRow } from "#published/capture.ts";
import type { Counts, Group, Indicator } from "#rulebook/rulebook.ts";

/** The Portal's rows of one agency, by endpoint. */
export type RowsByEndpoint = ReadonlyMap<string, GivenRow>;

/**
 * What is known of one indicator of one agency.
 * @property metric what the Portal itself makes of it; null where the endpoint gives counts as plain fields, or nothing
 * @property from who counted, where one card holds figures of both
 * @property unknown dossiers that could not be told, beside those that are counted; only where we counted ourselves
 */
export type IndicatorFigures = {
  counts: Counts;
  metric: GivenMetric | null;
  value: string | null;
  from?: "portal" | "dossiers";
  unknown?: number;
};

/** Where the figures of one agency are found: `ofGroup` has points the source gives for a whole group. */
export type AgencyFigures = {
  ofIndicator: (indicator: Indicator) => IndicatorFigures | null;
  ofGroup: (group: Group) => string | null;
};

/** The figures of an agency in the Portal's rows about it. */
export function portalFigures(rows: RowsByEndpoint): AgencyFigures {
  return {
    ofIndicator: (it) => findGivenFigures(it, rows),
    ofGroup: ({ endpoint }) => rows.get(endpoint)?.points ?? null,
  };
}

const NOTHING: Counts = { numerator: null, denominator: null };

/** Finds an indicator's figures where the rulebook says they stand; null when this row does not carry them. */
function findGivenFigures({ given, noData }: Indicator, rows: RowsByEndpoint): IndicatorFigures | null {
  const row = given === null ? undefined : rows.get(given.endpoint);
  if (given === null || row === undefined) return null;
  if (given.on !== undefined && !given.on.includes(row.row)) return null;
  if (given.metric !== undefined) {
    const metric = row.metrics[given.metric];
    return metric === undefined ? null : { counts: metric, metric, value: null };
  }
  if (given.value !== undefined) {
    const value = row.fields[given.value];
    // Where "no data" is worth nothing known, the Portal's 0 means that there was nothing to average.
    const known = value !== undefined && value !== null && !(value === 0 && noData.policy === "null");
    return { counts: NOTHING, metric: null, value: known ? String(value) : null };
  }
  const numerator = addUp(given.numerator, row);
  const denominator = addUp(given.denominator, row);
  return { counts: { numerator, denominator }, metric: null, value: null };
}

/** The sum of the named fields; null as soon as one is not known. */
function addUp(names: readonly string[] | undefined, row: GivenRow): number | null {
  if (names === undefined) return null;
  let total = 0;
  for (const name of names) {
    const field = row.fields[name];
    if (field === undefined || field === null) return null;
    total += field;
  }
  return total;
}
