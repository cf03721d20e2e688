import { z } from "zod";
import { AgencyRef } from "./scorecard.ts";

/** What if: other numbers in the rules, or a unit doing as well as another. A trial, never a result: nothing of it is kept. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Points = z.string().regex(/^-?\d+(\.\d+)?$/);
const Known = z.object({ points: Points, max: Points, grade: z.string().nullable() });

const RuleNumber = z.object({
  id: z.string().describe("as it is tried: 3.3.threshold, 2.1.max, grade.fair"),
  kind: z.enum(["threshold", "max", "grade"]),
  indicator: z.string().nullable(),
  title: Words,
  value: Points.describe("as the rules say; a threshold is a share"),
  tried: Points.nullable().describe("null: as the rules say"),
  file: z.string().describe("where the rules say it"),
  cites: z.string().nullable(),
});
export type TriedNumber = z.infer<typeof RuleNumber>;

const TriedCard = z.object({
  agency: AgencyRef,
  before: Known.nullable().describe("null: nothing is known"),
  after: Known.nullable(),
  gain: Points.nullable(),
});
export type TriedCard = z.infer<typeof TriedCard>;

export const RuleTrial = z.object({
  agency: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  source: z.enum(["portal", "dossiers"]),
  isTrial: z.literal(true).describe("never a result"),
  numbers: z.array(RuleNumber).readonly(),
  whole: TriedCard,
  units: z.array(TriedCard).readonly().describe("under it, those that move most first"),
  indicators: z
    .array(z.object({ indicator: z.string(), title: Words, before: Points, after: Points, gain: Points }))
    .readonly()
    .describe("of the agency, whose points move"),
});
export type RuleTrial = z.infer<typeof RuleTrial>;

export const PeerTrial = z.object({
  agency: AgencyRef,
  whole: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  isTrial: z.literal(true),
  like: z.string().describe("median, best, or the code of a unit"),
  peers: z.array(AgencyRef).readonly().describe("units of its kind"),
  now: Points,
  gain: Points,
  wholeNow: Points,
  wholeGain: Points,
  indicators: z
    .array(
      z.object({
        indicator: z.string(),
        title: Words,
        yes: z.number().int(),
        of: z.number().int(),
        rate: Points,
        model: Points,
        modelOf: z.string().nullable().describe("period of the best month"),
        things: z.number().int().describe("how many more would meet the rule; 0: as good already"),
        gain: Points,
        wholeGain: Points,
      }),
    )
    .readonly(),
});
export type PeerTrial = z.infer<typeof PeerTrial>;
