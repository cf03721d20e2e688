import { z } from "zod";
import { AgencyRef } from "./scorecard.ts";

/** What is counted from dossiers, and the dossiers behind every count. Nothing of a citizen is in any of it. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Instant = z.string().describe("ISO 8601, UTC");

/** What is known of one fact, as the rules see it. */
export const FactView = z.object({
  code: z.string(),
  title: Words.nullable().describe(
    "null: a list (steps, pauses …) that rules look at only through other facts",
  ),
  type: z.enum(["string", "int", "bool", "timestamp", "list<string>", "list<dossier>"]),
  value: z
    .string()
    .nullable()
    .describe("ISO 8601 for a timestamp, true or false for a bool; null: not known"),
  says: Words.nullable().describe("the value in words, where it is a code"),
});
export type FactView = z.infer<typeof FactView>;

const Counted = {
  yes: z.number().int().nullable(),
  no: z.number().int().nullable(),
  unknown: z.number().int().nullable(),
  ratio: z.string().nullable().describe("yes of yes and no in percent, two decimals; null when both are 0"),
};

/** A rule as it counts an agency and everything under it in a period; counts are null where local data cannot tell. */
export const RuleCount = z.object({
  rule: z
    .string()
    .describe("number of an indicator (2.1), or a local rule with its set (ben-cau-2023/online)"),
  set: z.string().nullable().describe("set of local rules it belongs to; null for indicators"),
  title: Words,
  of: z.enum(["dossier", "procedure", "petition", "agency"]).nullable(),
  unit: z.enum(["percent", "count"]),
  ...Counted,
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
  units: z
    .array(z.object({ agency: AgencyRef, counts: z.array(z.object(Counted)).readonly() }))
    .readonly()
    .describe("each agency under it, its counts in the order of `rules`"),
  elsewhere: z
    .array(z.object(Counted))
    .readonly()
    .nullable()
    .describe("dossiers whose agency is not known or not in the tree; null where there are none"),
});
export type CountsPage = z.infer<typeof CountsPage>;

const Coded = z.object({ code: z.string(), says: Words }).describe("a code with its words");

export const DossierRow = z.object({
  code: z.string(),
  agency: AgencyRef.nullable(),
  agencyAsGiven: z.string().nullable(),
  procedure: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  channel: Coded.nullable(),
  state: Coded.nullable(),
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
  titles: z.record(z.string(), Words).describe("titles of the facts in a row, by code"),
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
  unit: z.enum(["percent", "count"]),
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
        facts: z.array(FactView).readonly(),
      }),
    )
    .readonly(),
});
export type RuleWhy = z.infer<typeof RuleWhy>;

const LatenessClause = z.object({
  clause: z.enum([
    "received",
    "repeated-requests",
    "ended",
    "due-known",
    "standstill",
    "within-due",
    "published",
    "handler-named",
    "within-process",
  ]),
  holds: Answer,
  facts: z.array(FactView).readonly().describe("what decided; names of handlers are left out"),
});
export type LatenessClause = z.infer<typeof LatenessClause>;

/** How a lateness rule judges the dossier: its clauses and, where the rule has several causes, every one of them. */
export const LatenessView = z.object({
  rule: z.string(),
  title: Words,
  cites: z.string().describe("where the rule stands, in Vietnamese"),
  answer: z.enum(["on-time", "late", "unknown", "out"]),
  endAt: Instant.nullable(),
  clauses: z.array(LatenessClause).readonly(),
  causes: z
    .array(
      z.object({
        cause: z.enum([
          "missing-publication",
          "missing-handler",
          "later-than-due",
          "due-longer-than-process",
        ]),
        holds: Answer,
        clauses: z.array(LatenessClause).readonly(),
      }),
    )
    .readonly(),
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
  changes: z.array(z.object({ before: FactView, after: FactView })).readonly(),
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
  takenBack: z
    .object({
      undoes: z.number().int().describe("the batch that was undone"),
      batch: z.number().int().describe("the batch that undid it"),
      at: Instant,
      reason: z.string(),
    })
    .nullable()
    .describe("only an undone batch knew of it: what it said last is shown, and no figure counts it"),
  facts: z.array(FactView).readonly(),
  clock: z.object({
    receivedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    endAt: Instant.nullable().describe("by the standard lateness rule; null while it runs or when not known"),
    stands: z.enum(["not-received", "open", "waiting", "ended", "not-told"]),
    returnedAt: Instant.nullable(),
    pauses: z
      .array(z.object({ kind: z.enum(["supplement", "payment"]), from: Instant, until: Instant.nullable() }))
      .readonly()
      .nullable(),
    workingMinutes: z
      .object({ spent: z.number().int().nullable(), left: z.number().int().nullable() })
      .describe(
        "by the authority's office hours, pauses taken off; left: from the end, or the moment of judging, to the promise, negative when late; null: not known",
      ),
    isOver: z
      .boolean()
      .nullable()
      .describe("whether the promise had passed by then on the clock on the wall; null: not known"),
    minutesADay: z.number().int().describe("working minutes of an ordinary day"),
    offDays: z
      .array(z.string())
      .readonly()
      .describe("days without work from receipt to the last of these times"),
  }),
  steps: z
    .array(
      z.object({
        at: Instant.nullable(),
        state: Coded.nullable(),
        handlerTitle: z.string().nullable(),
        namesHandler: z.boolean().describe("whether the step names who did it; the name is not shown"),
        unit: z.string().nullable(),
        hasNote: z.boolean().describe("whether the step says what was done; free text may name people"),
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
