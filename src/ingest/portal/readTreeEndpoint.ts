import { z } from "zod";
import { Count, Decimal, Measure, Text } from "./fields.ts";
import { accepted, type Outcome } from "./outcome.ts";
import type { EndpointReading, PortalRow } from "./portalRow.ts";
import { readShape } from "./readShape.ts";
import { noteTreeRow } from "./treeNotes.ts";
import { UnknownFields } from "./unknownFields.ts";
import type { TreeShape } from "./vocabulary.ts";

/** The points of a child are called `score` in one tree and `totalScore` in the others. */
const Identity = z.looseObject({
  departmentId: Text,
  departmentName: Text,
  departmentCode: Text.nullish(),
  departmentType: Text.nullish(),
  level: Text.nullish(),
  totalScore: Decimal.optional(),
  totalMaxScore: Decimal.optional(),
  score: Decimal.optional(),
  maxScore: Decimal.optional(),
});
type Identity = z.infer<typeof Identity>;

const UNUSED = ["ratio", "scoreDelta"];

/** Reads `{parent, children[]}`: the answers that give counts as plain fields, and of some units only the points. */
export function readTreeEndpoint(
  asked: { endpoint: string; file: string; page: number },
  data: Record<string, unknown>,
  shape: TreeShape,
): Outcome<EndpointReading> {
  const Figures = figuresOf(shape);
  const who = readShape(tree(Identity), data, asked.file, "data");
  if (!who.ok) return who;
  const what = readShape(tree(Figures), data, asked.file, "data");
  if (!what.ok) return what;

  const unknown = new UnknownFields();
  unknown.look("data", data, ["parent", "children", "monthlyChart"]);
  const known = [...Object.keys(Identity.shape), ...Object.keys(Figures.shape), ...UNUSED];
  for (const row of [who.value.parent, ...who.value.children]) unknown.look("đơn vị", row, known);

  const root = portalRow(who.value.parent, what.value.parent, "parent");
  const units = who.value.children.map((it, at) => portalRow(it, what.value.children[at] ?? {}, "child"));
  const notes = [root, ...units].flatMap((it) => noteTreeRow(asked.endpoint, it, shape));
  return accepted({
    endpoint: asked.endpoint,
    page: asked.page,
    root,
    units,
    declared: null,
    notes: [...unknown.notes(asked.endpoint), ...notes],
  });
}

function tree<Row extends z.ZodType>(row: Row) {
  return z.object({ parent: row, children: z.array(row) });
}

function figuresOf(shape: TreeShape) {
  const counts = [...shape.both, ...shape.parent, ...shape.child].map(
    (it) => [it, Count.optional()] as const,
  );
  const measures = shape.decimals.map((it) => [it, Measure.optional()] as const);
  return z.object(Object.fromEntries([...counts, ...measures]));
}

function portalRow(
  who: Identity,
  figures: Readonly<Record<string, number | null | undefined>>,
  row: PortalRow["row"],
): PortalRow {
  const given = Object.entries(figures).flatMap(([name, it]) =>
    it === undefined ? [] : [[name, it] as const],
  );
  return {
    portalId: who.departmentId,
    name: who.departmentName,
    code: who.departmentCode ?? null,
    departmentType: who.departmentType ?? null,
    level: who.level ?? null,
    row,
    points: who.totalScore ?? who.score ?? null,
    max: who.totalMaxScore ?? who.maxScore ?? null,
    metrics: {},
    fields: Object.fromEntries(given),
  };
}
