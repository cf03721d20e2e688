import { exact, sum } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { PortalRow } from "./portalRow.ts";
import type { MetricShape } from "./vocabulary.ts";

/** The Portal rounds each metric to two decimals: a group may differ from its sum by this much at most. */
const TOLERANCE = exact("0.01");

/** What deserves a look in one row of a metric endpoint. */
export function noteMetricRow(endpoint: string, row: PortalRow, shape: MetricShape): string[] {
  const at = `${endpoint}, ${row.name}`;
  const present = Object.keys(row.metrics);
  const absent = shape.metrics.filter((it) => !present.includes(it));
  const added = present.filter((it) => !shape.metrics.includes(it));
  return [
    ...(absent.length > 0 ? [`${at}: thiếu chỉ số ${absent.join(", ")}.`] : []),
    ...(added.length > 0 ? [`${at}: có chỉ số chưa biết ${added.join(", ")}.`] : []),
    ...noteCounts(at, row),
    ...noteSum(at, row),
  ];
}

function noteCounts(at: string, row: PortalRow): string[] {
  return Object.entries(row.metrics).flatMap(([code, { numerator, denominator }]) =>
    numerator !== null && denominator !== null && numerator > denominator
      ? [`${at}: ${code} có tử số ${count(numerator)} lớn hơn mẫu số ${count(denominator)}.`]
      : [],
  );
}

function noteSum(at: string, { metrics, points }: PortalRow): string[] {
  const given = Object.values(metrics).flatMap((it) => (it.points === null ? [] : [exact(it.points)]));
  if (points === null || given.length === 0) return [];
  const total = sum(given);
  if (total.sub(exact(points)).abs().compare(TOLERANCE) <= 0) return [];
  const says = `tổng điểm các chỉ số là ${printVietnamese(total.toString())}`;
  return [`${at}: ${says}, khác điểm nhóm ${printVietnamese(points)}.`];
}

function count(it: number): string {
  return printVietnamese(String(it));
}
