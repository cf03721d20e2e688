import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef } from "./scorecard.ts";

/** What is at risk before it is lost. Nothing of a citizen is in any of it, and of a handler only the title. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Instant = z.string().describe("ISO 8601, UTC");
const Coded = z.object({ code: z.string(), says: Words }).describe("a code with its words");

export const RISK_NAMES = [
  "overdue",
  "due-soon",
  "missing-handler",
  "due-longer-than-process",
  "no-result-file",
  "component-not-digitised",
  "fee-data-missing",
  "not-synchronised",
] as const;
export const RiskName = z.enum(RISK_NAMES);
export type RiskName = z.infer<typeof RiskName>;

const Counts = z
  .record(RiskName, z.number().int())
  .describe("dossiers with each risk; one with several counts in each");

const RiskWords = z.object({
  kind: RiskName,
  title: Words,
  toDo: Words,
  source: z.string().describe("what the risk is named after, in Vietnamese"),
  counts: z
    .array(z.object({ rule: z.string(), title: Words }))
    .readonly()
    .describe("indicators and local rules that count such a dossier as a miss"),
});
export type RiskWords = z.infer<typeof RiskWords>;

export const RiskRow = z.object({
  code: z.string(),
  agency: AgencyRef.nullable(),
  agencyAsGiven: z.string().nullable(),
  procedure: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  state: Coded.nullable(),
  stands: z.enum(["open", "waiting", "ended", "not-told"]),
  dueAt: Instant.nullable().describe("last instant at which it is on time, standstills added"),
  byTerm: z.boolean().describe("there is no slip: by the procedure's maximum time"),
  minutesLeft: z
    .number()
    .int()
    .nullable()
    .describe("working minutes of the authority; negative when overdue; null: cannot be told"),
  isLate: z.boolean().nullable(),
  handler: z
    .object({ title: z.string().nullable(), unit: z.string().nullable(), isNamed: z.boolean() })
    .nullable()
    .describe("of the newest step that tells; the name is not shown"),
  kinds: z.array(RiskName).readonly(),
  stake: z
    .string()
    .nullable()
    .describe("points one more failing dossier costs its unit in this month; null: not known"),
  reschedule: z
    .object({
      may: z.boolean(),
      until: Instant.nullable().describe("last working moment for it"),
      moved: z.number().int().describe("how often the promise was moved before, as far as is known"),
      why: z.enum(["in-time", "no-slip", "moved-before", "too-late"]),
    })
    .nullable()
    .describe("whether an apology with a new date is still allowed; null where the promise is not near"),
});
export type RiskRow = z.infer<typeof RiskRow>;

/** What is at risk in an agency and those under it, and one page of the dossiers, by their promises. */
export const RisksPage = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  known: KnownWhen,
  period: z.string().describe("the month of judging, whose points are at stake"),
  rulebook: z.string(),
  minutesADay: z.number().int().describe("working minutes of an ordinary day"),
  thresholds: z.object({ soonHours: z.number().int(), silentHours: z.number().int() }),
  reschedule: z.object({
    title: Words,
    most: z.number().int(),
    daysBefore: z.number().int(),
    source: z.string(),
  }),
  countedAt: Instant.describe(
    "the moment the counts are of: earlier than `known.judgedAt` where counting takes long; the list is of `judgedAt`",
  ),
  kinds: z.array(RiskWords).readonly(),
  whole: z.object({ dossiers: z.number().int(), counts: Counts }),
  units: z
    .array(z.object({ agency: AgencyRef, dossiers: z.number().int(), counts: Counts }))
    .readonly()
    .describe("each agency under it that has any"),
  kind: RiskName.nullable().describe("the one the list is of; null: all"),
  dossiers: z.array(RiskRow).readonly(),
  next: z.string().nullable().describe("`after` of the next page; null on the last"),
  csvUrl: z.string().describe("the whole list as csv"),
});
export type RisksPage = z.infer<typeof RisksPage>;
