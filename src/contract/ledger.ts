import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef } from "./scorecard.ts";

/** Where points were lost, and what would bring them back. Decimal texts throughout. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Points = z.string().regex(/^-?\d+(\.\d+)?$/);

/** What keeps things from being a hit; of dossiers and petitions clause by clause. */
const LedgerEntry = z.object({
  id: z.string().describe("clauses that are not met, `clause.part`; a clause not known to be met ends in ?"),
  kind: z.enum(["clauses", "misses", "points", "no-data", "group", "total", "inherited", "factor"]),
  of: z.enum(["dossier", "procedure", "petition", "agency"]).nullable(),
  says: Words,
  mends: z.array(z.string()).readonly().describe("what would put it right"),
  things: z.number().int().nullable().describe("how many fail by this and nothing else; null: not known"),
  lost: Points.describe("nine decimals; the entries of a line add up to what it lost"),
  shown: Points.describe("two decimals, adding up likewise"),
  each: z
    .object({ lost: Points, more: z.number().int() })
    .nullable()
    .describe("what one costs on average; the first `more` by code one last digit more"),
});

export const LedgerLine = z.object({
  group: z.string().nullable(),
  indicator: z.string().nullable(),
  title: Words,
  formula: Words.nullable(),
  state: z.enum([
    "scored",
    "given",
    "inherited",
    "no-data",
    "not-applicable",
    "unknown",
    "information",
    "group",
    "total",
  ]),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  unknown: z.number().int().describe("could not be told; in neither count, costs nothing"),
  points: Points,
  max: Points,
  lost: Points.describe("max − points"),
  notes: z.array(Words).readonly().describe("what is to be known of how it was split"),
  entries: z.array(LedgerEntry).readonly(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

const Apart = z.object({
  group: z.string(),
  indicator: z.string().nullable(),
  title: Words,
  max: Points,
  why: z.enum(["not-applicable", "no-data", "unknown"]),
  says: Words,
});

const Mend = z.object({
  id: z.string(),
  says: Words,
  afterwards: z.boolean().describe("can still be done for a dossier that has ended"),
});

const Mover = z.object({
  agency: AgencyRef.nullable().describe("the agency whose own dossiers are meant; null: all"),
  mends: z.array(z.string()).readonly(),
  dossiers: z.number().int(),
  indicators: z.array(z.string()).readonly().describe("those whose counts change"),
  gain: Points.describe("points of the whole"),
});
export type LedgerMover = z.infer<typeof Mover>;

const Target = z.object({
  points: Points.describe("to reach, of what is known"),
  grade: Words.nullable(),
  reached: z.boolean().describe("false: out of reach, the steps are everything there is to mend"),
  dossiers: z.number().int(),
  atLeast: z
    .number()
    .int()
    .describe("no set of fewer dossiers reaches it; equal to `dossiers`: proved the fewest"),
  gain: Points,
  after: Points,
  steps: z
    .array(z.object({ agency: AgencyRef, mends: z.array(z.string()).readonly(), dossiers: z.number().int() }))
    .readonly(),
});
export type LedgerTarget = z.infer<typeof Target>;

const Counts = z.object({
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  points: Points.nullable(),
});
const Promised = z.object({
  fixes: z.array(z.string()).readonly().describe("mends made, `mend` or `mend@agencies`; `dossier:` codes"),
  dossiers: z.number().int().nullable(),
  before: z.object({ points: Points, max: Points }),
  after: z.object({ points: Points, max: Points }),
  gain: Points,
  grade: z.string().nullable(),
  indicators: z
    .array(
      z.object({
        indicator: z.string(),
        before: Counts,
        after: Counts,
        gain: Points.nullable().describe("null where points are not known before or after"),
      }),
    )
    .readonly(),
});
export type LedgerPromise = z.infer<typeof Promised>;

/** The ledger of one agency: `lost` = `max` − `points` = the sum of the lines, to the last digit. */
export const LedgerPage = z.object({
  agency: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  source: z.enum(["portal", "table", "dossiers"]),
  dataTime: z.string().nullable(),
  sources: z
    .array(z.enum(["portal", "dossiers"]))
    .readonly()
    .describe("what there is for this authority"),
  known: KnownWhen.nullable().describe("of figures counted from dossiers; null for those that were given"),
  points: Points,
  max: Points,
  lost: Points,
  isWhole: z.boolean().describe("false: of what is known; the scorecard has no total"),
  lines: z.array(LedgerLine).readonly(),
  apart: z.array(Apart).readonly().describe("outside the sum, with the reason"),
  mends: z.array(Mend).readonly(),
  movers: z.array(Mover).readonly().describe("what each mend brings when made everywhere, most first"),
  byUnit: z.array(Mover).readonly().describe("which unit and mend moves the whole most"),
  target: Target.nullable(),
  promise: Promised.nullable(),
});
export type LedgerPage = z.infer<typeof LedgerPage>;

/** One page of the dossiers behind an entry of a ledger, in the order of their codes. */
export const LedgerDossiers = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  known: KnownWhen,
  indicator: z.string(),
  title: Words,
  cause: z.string(),
  says: Words.describe("the cause in words"),
  mends: z.array(z.string()).readonly().describe("what would put it right"),
  dossiers: z
    .array(
      z.object({
        place: z
          .number()
          .int()
          .describe("from 1; up to the entry's `each.more` it costs one last digit more"),
        code: z.string(),
        agency: AgencyRef.nullable(),
        procedure: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
      }),
    )
    .readonly(),
  next: z.number().int().nullable().describe("`after` of the next page; null on the last"),
});
export type LedgerDossiers = z.infer<typeof LedgerDossiers>;
