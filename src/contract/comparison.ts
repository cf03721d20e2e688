import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef } from "./scorecard.ts";

/** What was published beside what the dossiers give. */
const Words = z.object({ vi: z.string(), en: z.string() });

/** Why a printed figure is not the counted one. */
const DIFFERENCES = [
  "no-agency",
  "not-printed",
  "no-dossiers",
  "outside-units",
  "cut",
  "rounding",
  "count",
  "rate",
] as const;

/** One figure of a publication beside what the dossiers give. */
export const ComparedFigure = z.object({
  printed: z.string().nullable().describe("as printed; null when the paper has nothing there"),
  counted: z.string().nullable().describe("decimal text with the paper's digits; null: no dossiers"),
  yes: z.number().int().nullable(),
  of: z.number().int().nullable().describe("yes and no together, for rates"),
  unknown: z.number().int().describe("dossiers that could not be told; in neither"),
  same: z.boolean(),
  difference: z.enum(DIFFERENCES).nullable(),
  says: Words.nullable().describe("why they differ, where they do"),
});
export type ComparedFigure = z.infer<typeof ComparedFigure>;

/** A published unit table beside the same table counted from dossiers. */
export const ComparisonPage = z.object({
  publication: z.string(),
  title: z.string(),
  agency: AgencyRef,
  authority: AgencyRef,
  period: z.string(),
  dataTime: z.string().nullable().describe("when the paper's figures were taken, by its own words"),
  knownThen: z.boolean().describe("whether dossiers were known by then"),
  place: z.string().describe("where the table stands in the paper"),
  set: z.string().describe("the set of local rules its columns are counted by"),
  known: KnownWhen,
  columns: z
    .array(
      z.object({
        concept: z.string(),
        header: z.string().describe("as printed"),
        rule: z.string(),
        title: Words.describe("of the rule"),
        unit: z.enum(["percent", "count"]),
      }),
    )
    .readonly(),
  rows: z
    .array(
      z.object({
        name: z.string().describe("as printed"),
        agency: AgencyRef.nullable().describe("null when the row's agency is not certain"),
        total: z.boolean(),
        figures: z.array(ComparedFigure).readonly(),
      }),
    )
    .readonly(),
  equal: z.number().int(),
  different: z.number().int(),
});
export type ComparisonPage = z.infer<typeof ComparisonPage>;
