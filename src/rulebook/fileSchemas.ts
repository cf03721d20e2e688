import { z } from "zod";
import { AGENCY_KINDS } from "#terms/agencyKind.ts";
import { Decimal } from "./decimalSchema.ts";
import { MeasureFile } from "./measureSchema.ts";

/** What rulebook.yaml and an indicator file must look like. Unknown fields are refused. */
const Text = z.string().trim().min(1);
const Bilingual = z.strictObject({ vi: Text, en: Text });
const Day = z.iso.date();
const Decimals = z.int().min(0).max(6);
const Count = z.int().min(0);
const Scope = z.partialRecord(z.enum(AGENCY_KINDS), z.enum(["own", "inherited", "not-applicable"]));
const IndicatorId = z.string().regex(/^\d+(\.\d+)*[a-z]?$/);

const Rounding = z.strictObject({
  order: z.enum(["points", "percent-then-points"]),
  decimals: Decimals,
  percentDecimals: Decimals.exactOptional(),
});

const GroupEntry = z.strictObject({
  id: Text,
  no: Text,
  title: Bilingual,
  max: Decimal,
  endpoint: Text,
  rounding: Rounding,
  scope: Scope.default({}),
});
export type GroupEntry = z.infer<typeof GroupEntry>;

export const RulebookFile = z.strictObject({
  extends: Text.exactOptional(),
  id: Text,
  family: Text,
  title: Bilingual,
  decision: Text,
  effectiveFrom: Day,
  effectiveUntil: Day.nullable(),
  components: z.enum(["known", "unknown"]),
  maxTotal: Decimal,
  decimals: Decimals,
  activityIndicator: IndicatorId.nullable(),
  groups: z.array(GroupEntry).min(1),
  grades: z.array(z.strictObject({ id: Text, title: Bilingual, from: Decimal, confirmed: z.boolean() })),
  notes: z.array(Bilingual),
});
export type RulebookFile = z.infer<typeof RulebookFile>;

const Counts = { numerator: Count.nullable(), denominator: Count.nullable() };

export const IndicatorFile = z.strictObject({
  id: IndicatorId,
  code: Text.nullable(),
  group: Text,
  title: Bilingual,
  counts: z.enum(["dossier", "procedure", "petition", "agency"]),
  max: Decimal.nullable(),
  numerator: Bilingual,
  denominator: Bilingual,
  formula: Bilingual,
  rules: z.array(Text),
  points: z.discriminatedUnion("rule", [
    z.strictObject({ rule: z.literal("P"), factor: IndicatorId.exactOptional() }),
    z.strictObject({ rule: z.literal("T"), threshold: Decimal, factor: IndicatorId.exactOptional() }),
    z.strictObject({ rule: z.literal("I") }),
  ]),
  rounding: Rounding.exactOptional(),
  noData: z.strictObject({
    policy: z.preprocess((it) => (it === null ? "null" : it), z.enum(["null", "zero", "max", "constant"])),
    says: Bilingual,
  }),
  scope: Scope.default({}),
  given: z
    .strictObject({
      endpoint: Text.exactOptional(),
      metric: Text.exactOptional(),
      numerator: z.array(Text).min(1).exactOptional(),
      denominator: z.array(Text).min(1).exactOptional(),
      value: Text.exactOptional(),
      on: z
        .array(z.enum(["parent", "child"]))
        .min(1)
        .exactOptional(),
    })
    .nullable(),
  source: z.strictObject({
    cites: Text,
    articles: z.array(Text).min(1),
    confidence: z.enum(["high", "medium", "low"]),
  }),
  effectiveFrom: Day.exactOptional(),
  effectiveUntil: Day.nullable().exactOptional(),
  examples: z
    .array(
      z.strictObject({
        says: Text,
        ...Counts,
        points: Decimal.nullable(),
        factor: z.strictObject(Counts).exactOptional(),
      }),
    )
    .default([]),
  measure: MeasureFile.exactOptional(),
});
export type IndicatorFile = z.infer<typeof IndicatorFile>;
