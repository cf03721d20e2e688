import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { AGENCY_KINDS } from "#terms/agencyKind.ts";

const Names = z.array(z.string());
const Kinds = z.record(z.string(), z.enum(AGENCY_KINDS));

const MetricShape = z.strictObject({ form: z.literal("metrics"), metrics: Names });
export type MetricShape = z.infer<typeof MetricShape>;

const TreeShape = z.strictObject({
  form: z.literal("tree"),
  both: Names,
  parent: Names,
  child: Names,
  decimals: Names,
  sums: z.array(z.strictObject({ whole: z.string(), parts: Names })),
});
export type TreeShape = z.infer<typeof TreeShape>;

const Vocabulary = z.strictObject({
  endpoints: z.record(z.string(), z.discriminatedUnion("form", [MetricShape, TreeShape])),
  summary: z.strictObject({
    endpoint: z.string(),
    groups: Names,
    country: z.strictObject({ code: z.string(), name: z.string() }),
    provinces: z.int().positive(),
  }),
  catalogue: z.strictObject({ endpoint: z.string() }),
  kinds: z.strictObject({ departmentType: Kinds, unitLevel: Kinds, rootLetter: Kinds }),
});

/** The Portal's own words (portal.yaml): endpoints, fields, kinds of department. */
export const vocabulary = Vocabulary.parse(
  parse(readFileSync(new URL("./portal.yaml", import.meta.url), "utf8")),
);
