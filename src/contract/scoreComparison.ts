import { z } from "zod";
import { AgencyRef } from "./scorecard.ts";

/** Two scorecards of one agency beside each other: what became of the points, and why. Decimal texts throughout. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Points = z.string().regex(/^-?\d+(\.\d+)?$/);
const Source = z.enum(["portal", "dossiers"]);

const Effects = z
  .object({ rate: Points, volume: Points, rule: Points, other: Points })
  .describe(
    "the difference, exactly: rate – the rule is met more or less often; volume – the agencies weigh otherwise, or there was nothing to count before; rule – assessed on one side only; other – the source gives points without counts",
  );
const Side = z.object({
  period: z.string(),
  source: Source,
  rulebook: z.string(),
  rulebookTitle: Words,
  knownAt: z.string().nullable().describe("the instant asked for; null: as known now"),
  asOf: z.string().nullable().describe("the instant the figures speak of"),
  points: Points.nullable().describe("null: no figures, which is no zero"),
  max: Points.nullable().describe("what could be had of what is known"),
  share: Points.nullable().describe("points of max in percent"),
  isWhole: z.boolean().describe("false: of what is known; the scorecard has no total"),
});
export type ComparedSideView = z.infer<typeof Side>;

const SideAsked = z.object({
  period: z.string(),
  source: Source,
  rulebook: z.string().optional(),
  knownAt: z.string().optional(),
});

const Refusal = z.object({
  reason: z.enum([
    "no-figures",
    "other-length",
    "not-ended",
    "not-arrived",
    "not-whole",
    "other-source",
    "other-rules",
    "other-tree",
  ]),
  side: z.enum(["a", "b"]).nullable(),
  says: Words.describe("what stands against comparing, and why"),
  rebased: z.boolean().describe("the earlier side measured the later one's way is compared instead"),
  instead: z
    .object({ says: Words, agency: AgencyRef.nullable(), a: SideAsked, b: SideAsked })
    .nullable()
    .describe("what can be compared"),
});
export type ComparisonRefusal = z.infer<typeof Refusal>;

const Figures = z
  .object({
    state: z.string(),
    numerator: z.number().int().nullable(),
    denominator: z.number().int().nullable(),
    unknown: z.number().int(),
    ratio: Points.nullable().describe("percent"),
    points: Points,
    max: Points,
  })
  .nullable()
  .describe("null: nothing there that counts, neither in points nor in the maximum");
export type ComparedFiguresView = z.infer<typeof Figures>;

const CauseSide = z.object({ things: z.number().int().nullable(), lost: Points }).nullable();
const Cause = z.object({
  id: z.string(),
  says: Words,
  isListed: z.boolean().describe("whether its dossiers can be listed"),
  a: CauseSide,
  b: CauseSide,
  change: Points.describe("above 0: it took more than before"),
});
export type ComparedCauseView = z.infer<typeof Cause>;

const Line = z.object({
  group: z.string().nullable(),
  indicator: z.string().nullable(),
  title: Words,
  a: Figures,
  rebased: Figures.describe("the earlier side by the later one's rules; null where these are its own"),
  b: Figures,
  difference: Points.describe("b less the earlier side by b's rules"),
  byRules: Points.nullable().describe(
    "what other rules or another tree alone make of the earlier side; null: the same, or not known",
  ),
  effects: Effects,
  causes: z.array(Cause).readonly(),
});
export type ComparedLineView = z.infer<typeof Line>;

const Sum = z.object({ points: Points, max: Points, share: Points.nullable() });
const Comparison = z.object({
  a: Sum,
  rebased: Sum.nullable(),
  b: Sum,
  difference: Points.describe(
    "b less a (less rebased, where there is one) = the sum of the lines = the sum of the effects",
  ),
  byRules: Points.nullable().describe("rebased less a, of the lines whose own rules say; null: not rebased"),
  effects: Effects,
  groups: z
    .array(
      z.object({
        group: z.string().nullable(),
        title: Words,
        a: Sum,
        b: Sum,
        difference: Points,
        effects: Effects,
      }),
    )
    .readonly(),
  lines: z.array(Line).readonly(),
  apart: z
    .array(
      z.object({
        group: z.string(),
        indicator: z.string().nullable(),
        title: Words,
        side: z.enum(["a", "b", "both"]).describe("who does not know it"),
      }),
    )
    .readonly(),
  isWhole: z.boolean().describe("false: one side does not know everything; compared is what both know"),
});
export type LedgerComparisonView = z.infer<typeof Comparison>;

export const ScoreComparison = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  sources: z.array(Source).readonly(),
  periods: z
    .array(z.object({ source: Source, periods: z.array(z.string()).readonly() }))
    .readonly()
    .describe("what each source has, newest first"),
  a: Side,
  b: Side,
  refusals: z.array(Refusal).readonly().describe("empty: the sides may be compared as they are"),
  basis: z
    .enum(["asked", "rebased"])
    .nullable()
    .describe(
      "asked: as they are; rebased: the earlier side measured the later one's way; null: not compared",
    ),
  rebasedAlone: z
    .object({ points: Points, max: Points, share: Points.nullable(), from: z.array(z.string()).readonly() })
    .nullable()
    .describe("the earlier side on the later one's unit tree, summed from those agencies"),
  verdict: Words.describe("one sentence"),
  notes: z.array(Words).readonly(),
  comparison: Comparison.nullable(),
});
export type ScoreComparison = z.infer<typeof ScoreComparison>;
