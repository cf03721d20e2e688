import { z } from "zod";
import { AgencyRef } from "./scorecard.ts";

/** What is counted from dossiers, and the dossiers behind every count. Nothing of a citizen is in any of it. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Instant = z.string().describe("ISO 8601, UTC");

/** A rule as it counts an agency and everything under it in a period. */
export const RuleCount = z.object({
  rule: z.string().describe("number of an indicator (2.1) or id of a local rule"),
  set: z.string().nullable().describe("set of local rules it belongs to; null for indicators"),
  title: Words,
  of: z.enum(["dossier", "procedure", "petition", "agency"]).nullable(),
  unit: z.enum(["percent", "count"]),
  yes: z.number().int().nullable(),
  no: z.number().int().nullable(),
  unknown: z.number().int().nullable(),
  ratio: z.string().nullable().describe("yes of yes and no in percent, two decimals; null when both are 0"),
  target: z.object({ at: z.string(), says: Words }).nullable(),
  given: Words.nullable().describe("why local data cannot tell, for rules that are not counted"),
});
export type RuleCount = z.infer<typeof RuleCount>;

/** When figures were known, and by what they were judged. */
export const KnownWhen = z.object({
  knownAt: Instant.nullable().describe("the instant asked for; null: now"),
  judgedAt: Instant.describe("the end of the period, or the moment of the figures while it runs"),
  newestBatch: Instant.nullable().describe("when the newest dossiers became known"),
});
export type KnownWhen = z.infer<typeof KnownWhen>;

export const CountsPage = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  known: KnownWhen,
  rules: z.array(RuleCount).readonly(),
});
export type CountsPage = z.infer<typeof CountsPage>;

export const DossierRow = z.object({
  code: z.string(),
  agency: AgencyRef.nullable(),
  agencyAsGiven: z.string().nullable(),
  procedure: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  channel: z.string().nullable(),
  state: z.string().nullable(),
  receivedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
});
export type DossierRow = z.infer<typeof DossierRow>;

/** One page of the dossiers a rule answers in one way. */
export const DossierList = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  period: z.string(),
  known: KnownWhen,
  rule: RuleCount,
  answer: z.enum(["yes", "no", "unknown"]),
  dossiers: z.array(DossierRow).readonly(),
  next: z.string().nullable().describe("`after` of the next page; null on the last"),
  csvUrl: z.string().describe("the whole list as csv"),
});
export type DossierList = z.infer<typeof DossierList>;

const Answer = z.enum(["yes", "no", "unknown"]);

/** How one rule answers one dossier, clause by clause. */
export const RuleWhy = z.object({
  rule: z.string(),
  set: z.string().nullable(),
  title: Words,
  answer: z.enum(["yes", "no", "unknown", "out"]),
  inPeriod: z.boolean().describe("false: the dossier was not there in the period, so it is out"),
  clauses: z
    .array(
      z.object({
        id: z.string(),
        role: z.enum(["population", "exclusion", "hit"]),
        says: Words,
        holds: z.string().describe("the condition in CEL"),
        answer: Answer,
        facts: z.array(z.object({ code: z.string(), title: Words, value: z.string().nullable() })).readonly(),
      }),
    )
    .readonly(),
});
export type RuleWhy = z.infer<typeof RuleWhy>;

/** How a lateness rule judges the dossier: its clauses and, where the rule has several, every cause. */
export const LatenessView = z.object({
  rule: z.string(),
  title: Words,
  answer: z.enum(["on-time", "late", "unknown", "out"]),
  endAt: Instant.nullable(),
  clauses: z
    .array(
      z.object({ clause: z.string(), holds: Answer, facts: z.record(z.string(), z.string().nullable()) }),
    )
    .readonly(),
  causes: z.array(z.object({ cause: z.string(), holds: Answer })).readonly(),
});
export type LatenessView = z.infer<typeof LatenessView>;

/** A version of a dossier as it was known: what it said that the one before did not. */
export const VersionView = z.object({
  number: z.number().int().describe("1 for the first recorded"),
  knownFrom: Instant,
  knownUntil: Instant.nullable().describe("null while it is believed; equal to knownFrom: never believed"),
  source: z.string(),
  sourceTime: Instant.nullable(),
  kind: z.enum(["record", "export", "progress", "tombstone"]),
  deleted: z.boolean(),
  changes: z
    .array(
      z.object({
        fact: z.string(),
        title: Words,
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type VersionView = z.infer<typeof VersionView>;

/** One dossier for people: facts, clock, lateness, why of each rule, versions. */
export const DossierPage = z.object({
  code: z.string(),
  otherCodes: z.array(z.string()).readonly(),
  authority: AgencyRef,
  agency: AgencyRef.nullable(),
  agencyAsGiven: z.string().nullable(),
  procedure: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  period: z.string(),
  known: KnownWhen,
  deleted: z.boolean(),
  facts: z.array(z.object({ code: z.string(), title: Words, value: z.string().nullable() })).readonly(),
  clock: z.object({
    receivedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    endAt: Instant.nullable(),
    returnedAt: Instant.nullable(),
    pauses: z
      .array(z.object({ kind: z.enum(["supplement", "payment"]), from: Instant, until: Instant.nullable() }))
      .readonly()
      .nullable(),
    workingMinutes: z
      .object({ spent: z.number().int().nullable(), left: z.number().int().nullable() })
      .describe("by the authority's office hours; left is negative when late, null when not known or ended"),
  }),
  steps: z
    .array(
      z.object({
        at: Instant.nullable(),
        state: z.string().nullable(),
        handlerTitle: z.string().nullable(),
        namesHandler: z.boolean().describe("whether the step names who did it; the name is not shown"),
        unit: z.string().nullable(),
        note: z.string().nullable(),
        dueAt: Instant.nullable(),
      }),
    )
    .readonly()
    .nullable(),
  lateness: z.array(LatenessView).readonly(),
  rules: z.array(RuleWhy).readonly(),
  versions: z.array(VersionView).readonly(),
});
export type DossierPage = z.infer<typeof DossierPage>;

/** One figure of a publication beside what the dossiers give. */
export const ComparedFigure = z.object({
  column: z.string(),
  title: Words,
  printed: z.string().nullable().describe("as printed; null when the paper has nothing there"),
  counted: z.string().nullable().describe("in the paper's form; null: no data"),
  yes: z.number().int().nullable(),
  of: z.number().int().nullable().describe("yes and no together, for rates"),
  same: z.boolean(),
  says: Words.nullable().describe("why they differ, where they do"),
});
export type ComparedFigure = z.infer<typeof ComparedFigure>;

/** A published unit table beside the same table counted from dossiers. */
export const ComparisonPage = z.object({
  publication: z.string(),
  agency: AgencyRef,
  period: z.string(),
  set: z.string().describe("the set of local rules its columns are counted by"),
  known: KnownWhen,
  columns: z.array(z.object({ id: z.string(), title: Words, rule: z.string() })).readonly(),
  rows: z
    .array(
      z.object({
        agency: AgencyRef,
        total: z.boolean(),
        figures: z.array(ComparedFigure).readonly(),
      }),
    )
    .readonly(),
  equal: z.number().int(),
  different: z.number().int(),
});
export type ComparisonPage = z.infer<typeof ComparisonPage>;
