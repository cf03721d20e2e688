import { z } from "zod";

/** A decimal text with two digits, or null when not known. */
const Decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable();

export const AgencyRef = z.object({ code: z.string(), name: z.string(), kind: z.string() });
export type AgencyRef = z.infer<typeof AgencyRef>;

export const IndicatorCard = z.object({
  id: z.string(),
  code: z.string().nullable(),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  ratio: Decimal.describe("percent"),
  points: Decimal,
  max: Decimal,
  lost: Decimal.describe("max − points"),
  state: z.enum(["scored", "given", "inherited", "no-data", "not-applicable", "unknown", "information"]),
  inheritedFrom: z.string().nullable(),
  portalRatio: Decimal,
  portalPoints: Decimal,
  differs: z.boolean().describe("the Portal's points differ from ours"),
  flags: z.array(z.string()).readonly(),
  from: z
    .enum(["portal", "dossiers"])
    .optional()
    .describe("who counted, on a card that holds figures of both"),
  unknown: z
    .number()
    .int()
    .optional()
    .describe("dossiers that could not be told; in neither numerator nor denominator"),
});
export type IndicatorCard = z.infer<typeof IndicatorCard>;

export const GroupCard = z.object({
  code: z.string(),
  points: Decimal,
  max: Decimal,
  applicableMax: Decimal,
  lost: Decimal.optional().describe("applicableMax − points"),
  state: z.enum(["scored", "given", "missing", "not-applicable"]),
  portalPoints: Decimal,
  differs: z.boolean(),
  indicators: z.array(IndicatorCard).readonly(),
});
export type GroupCard = z.infer<typeof GroupCard>;

export const UnitCard = z.object({
  agency: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  rulebookHash: z.string(),
  source: z.enum(["portal", "table", "dossiers"]),
  dataTime: z.string().nullable(),
  points: Decimal,
  max: Decimal,
  applicableMax: Decimal,
  applicableRatio: Decimal,
  lost: Decimal.optional().describe("applicableMax − points"),
  grade: z.string().nullable(),
  gradeId: z.string().nullable(),
  gradeConfirmed: z.boolean().nullable(),
  inactive: z.boolean().describe("no dossiers in the period: ranked apart"),
  partial: z
    .object({ points: z.string(), max: z.string() })
    .optional()
    .describe(
      "where not everything is known: points of the indicators that are, and what they could be at most",
    ),
  groups: z.array(GroupCard).readonly(),
});
export type UnitCard = z.infer<typeof UnitCard>;

export const RankedUnit = UnitCard.extend({
  rank: z.number().int().nullable(),
  rankOf: z.number().int().nullable(),
});
export type RankedUnit = z.infer<typeof RankedUnit>;

export const Scorecard = UnitCard.extend({
  units: z.array(RankedUnit).readonly(),
  complete: z.boolean(),
  missing: z.array(z.string()).readonly(),
});
export type Scorecard = z.infer<typeof Scorecard>;
