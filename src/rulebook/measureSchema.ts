import { z } from "zod";
import { Decimal } from "./decimalSchema.ts";
import { MEASURE_ANSWERS, MEASURED } from "./measure.ts";

const Text = z.string().trim().min(1);
const Bilingual = z.strictObject({ vi: Text, en: Text });
const Kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const Clauses = z.array(z.strictObject({ id: Kebab, says: Bilingual, holds: Text })).min(1);

const Scalar = z.union([z.null(), z.string(), z.number(), z.boolean()]);
const DossierFacts = z.record(
  z.string(),
  z.union([Scalar, z.array(z.string()), z.record(Text, z.boolean().nullable())]),
);
const Facts = z.record(
  z.string(),
  z.union([Scalar, z.array(z.string()), z.array(DossierFacts), z.record(Text, z.boolean().nullable())]),
);

/** The fields of a measure as written; which of them go together is judged by `checkMeasure`. */
export const MeasureFile = z.strictObject({
  given: Bilingual.exactOptional(),
  of: z.enum(MEASURED).exactOptional(),
  population: Clauses.exactOptional(),
  exclusions: Clauses.exactOptional(),
  hit: Clauses.exactOptional(),
  examples: z
    .array(
      z.strictObject({
        says: Text,
        period: z.preprocess((it) => (typeof it === "number" ? String(it) : it), Text),
        facts: Facts,
        answer: z.enum(MEASURE_ANSWERS),
      }),
    )
    .min(1)
    .exactOptional(),
});
export type MeasureFile = z.infer<typeof MeasureFile>;

/** A rule of a place's own: outside the 100 points, with its own target. */
export const LocalRuleFile = z.strictObject({
  id: Kebab,
  title: Bilingual,
  source: z.strictObject({
    cites: Text,
    articles: z.array(Text).min(1),
    confidence: z.enum(["high", "medium", "low"]),
  }),
  unit: z.enum(["percent", "count"]),
  target: z.strictObject({ at: Decimal, says: Bilingual }).exactOptional(),
  measure: MeasureFile,
});
export type LocalRuleFile = z.infer<typeof LocalRuleFile>;
