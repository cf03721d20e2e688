import { z } from "zod";
import type { GivenMetric } from "#published/capture.ts";
import { Count, Decimal, Text } from "./fields.ts";
import { noteMetricRow } from "./metricNotes.ts";
import { accepted, type Outcome } from "./outcome.ts";
import type { EndpointReading, PortalRow } from "./portalRow.ts";
import { readShape } from "./readShape.ts";
import { UnknownFields } from "./unknownFields.ts";
import type { MetricShape } from "./vocabulary.ts";

const Metric = z.looseObject({
  code: Text,
  numerator: Count,
  denominator: Count,
  ratio: Decimal,
  score: Decimal,
  maxScore: Decimal,
  dataQualityStatus: Text.nullish(),
});

const Row = z.looseObject({
  departmentId: Text,
  departmentName: Text,
  departmentCode: Text.nullish(),
  departmentType: Text.nullish(),
  departmentLevel: Text.nullish(),
  totalScore: Decimal,
  totalMaxScore: Decimal,
  metrics: z.array(Metric).nullable(),
});
type Row = z.infer<typeof Row>;

const Data = z.looseObject({
  overview: Row,
  evaluation: z.array(Row),
  pagination: z.looseObject({ total: z.int({ error: "số nguyên" }) }).nullish(),
});

/** Known, and of no use here: a running number, a percentage of the points, figures repeated elsewhere. */
const UNUSED_OF_METRIC = ["name", "dataQualityMessage"];
const UNUSED_OF_ROW = [
  "stt",
  "agencyLevel",
  "ratio",
  "scoreDelta",
  "averageScore",
  "totalPetitions",
  "classifiedPetitions",
  "totalDossiers",
];

/** Reads `{overview, evaluation[], pagination}`: the answers that explain points by metrics with counts. */
export function readMetricEndpoint(
  asked: { endpoint: string; file: string; page: number },
  data: Record<string, unknown>,
  shape: MetricShape,
): Outcome<EndpointReading> {
  const read = readShape(Data, data, asked.file, "data");
  if (!read.ok) return read;
  const { overview, evaluation, pagination } = read.value;
  const unknown = new UnknownFields();
  unknown.look("data", data, [...Object.keys(Data.shape), "source", "monthlyChart"]);
  for (const row of [overview, ...evaluation]) {
    unknown.look("đơn vị", row, [...Object.keys(Row.shape), ...UNUSED_OF_ROW]);
    for (const it of row.metrics ?? [])
      unknown.look("metrics", it, [...Object.keys(Metric.shape), ...UNUSED_OF_METRIC]);
  }
  const root = portalRow(overview, "parent");
  const units = evaluation.map((it) => portalRow(it, "child"));
  return accepted({
    endpoint: asked.endpoint,
    page: asked.page,
    root,
    units,
    declared: pagination?.total ?? null,
    notes: [
      ...unknown.notes(asked.endpoint),
      ...[root, ...units].flatMap((it) => noteMetricRow(asked.endpoint, it, shape)),
    ],
  });
}

function portalRow(row: Row, kind: PortalRow["row"]): PortalRow {
  return {
    portalId: row.departmentId,
    name: row.departmentName,
    code: row.departmentCode ?? null,
    departmentType: row.departmentType ?? null,
    level: row.departmentLevel ?? null,
    row: kind,
    points: row.totalScore,
    max: row.totalMaxScore,
    metrics: Object.fromEntries((row.metrics ?? []).map((it) => [it.code, givenMetric(it)])),
    fields: {},
  };
}

function givenMetric(it: z.infer<typeof Metric>): GivenMetric {
  return {
    numerator: it.numerator,
    denominator: it.denominator,
    ratio: it.ratio,
    points: it.score,
    max: it.maxScore,
    flags: it.dataQualityStatus ? [it.dataQualityStatus] : [],
  };
}
