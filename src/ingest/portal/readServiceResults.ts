import { z } from "zod";
import { exact, sum } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { Decimal, Measure, Text } from "./fields.ts";
import { accepted, type Outcome } from "./outcome.ts";
import type { EndpointReading, PortalRow } from "./portalRow.ts";
import { readShape } from "./readShape.ts";
import { UnknownFields } from "./unknownFields.ts";
import { vocabulary } from "./vocabulary.ts";

const Overview = z.looseObject({ departmentName: Text, totalScore: Decimal, totalMaxScore: Decimal });
const Spoke = z.looseObject({ code: Text, score: Measure });
const Province = z.looseObject({
  departmentId: Text,
  departmentName: Text,
  departmentCode: Text,
  totalScore: Decimal,
  groupScores: z.record(z.string(), Measure),
});
const Data = z.looseObject({
  overview: Overview,
  radar: z.array(Spoke).nullish(),
  evaluation: z.array(Province),
});

const TOLERANCE = exact("0.01");

/** Reads the summary of all provinces: `{overview, radar[], evaluation[]}`. The country itself has no code and no id. */
export function readServiceResults(file: string, data: Record<string, unknown>): Outcome<EndpointReading> {
  const read = readShape(Data, data, file, "data");
  if (!read.ok) return read;
  const { overview, radar, evaluation } = read.value;
  const { endpoint, groups } = vocabulary.summary;
  const unknown = new UnknownFields();
  unknown.look("data", data, [...Object.keys(Data.shape), "growthPercent"]);
  unknown.look("overview", overview, [...Object.keys(Overview.shape), "departmentCode", "ratio"]);
  for (const it of radar ?? [])
    unknown.look("radar", it, [...Object.keys(Spoke.shape), "name", "maxScore", "ratio"]);
  for (const it of evaluation) {
    unknown.look("tỉnh", it, [...Object.keys(Province.shape), "scoreDelta"]);
    unknown.look("groupScores", it.groupScores, groups);
  }
  const root: PortalRow = {
    ...plain(overview.departmentName, "parent"),
    points: overview.totalScore,
    max: overview.totalMaxScore,
    fields: Object.fromEntries((radar ?? []).map((it) => [it.code, it.score])),
  };
  const units = evaluation.map((it) => ({
    ...plain(it.departmentName, "child"),
    portalId: it.departmentId,
    code: it.departmentCode,
    points: it.totalScore,
    fields: it.groupScores,
  }));
  const notes = [
    ...unknown.notes(endpoint),
    ...noteSum(root),
    ...units.flatMap(noteGroups),
    ...units.flatMap(noteSum),
  ];
  return accepted({ endpoint, page: 1, root, units, declared: null, notes });
}

function plain(name: string, row: PortalRow["row"]): PortalRow {
  return {
    portalId: "",
    name,
    code: null,
    departmentType: null,
    level: null,
    row,
    points: null,
    max: null,
    metrics: {},
    fields: {},
  };
}

function noteGroups({ name, fields }: PortalRow): string[] {
  const absent = vocabulary.summary.groups.filter((it) => typeof fields[it] !== "number");
  return absent.length === 0 ? [] : [`${name}: không có điểm nhóm ${absent.join(", ")}.`];
}

function noteSum({ name, fields, points }: PortalRow): string[] {
  const given = Object.values(fields).flatMap((it) => (it === null ? [] : [exact(it)]));
  if (points === null || given.length === 0) return [];
  const total = sum(given);
  if (total.sub(exact(points)).abs().compare(TOLERANCE) <= 0) return [];
  const says = `tổng điểm các nhóm là ${printVietnamese(total.toString())}`;
  return [`${name}: ${says}, khác tổng điểm ${printVietnamese(points)}.`];
}
