import { z } from "zod";
import { AgencyRef } from "./scorecard.ts";

/** What changed since an earlier instant, and why. Nothing of a citizen is in any of it. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Instant = z.string().describe("ISO 8601, UTC");
const Answer = z.enum(["yes", "no", "unknown", "out"]);
const Points = z.string().nullable();

const Figures = z.object({
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  points: Points,
});

/** How the answer to one rule moved in an agency; `before` and `after` are null for rules that give no points. */
const RuleMove = z.object({
  rule: z.string().describe("number of an indicator (2.1), or a local rule with its set"),
  title: Words,
  unit: z.enum(["percent", "count"]),
  before: Figures.nullable(),
  after: Figures.nullable(),
  delta: Points.describe("points after − before; null when one is not known"),
  dossiers: z.number().int().describe("dossiers that answer it otherwise than before"),
  became: z
    .array(z.object({ from: Answer, to: Answer, dossiers: z.number().int() }))
    .readonly()
    .describe("how they did; out: not counted"),
});
export type RuleMove = z.infer<typeof RuleMove>;

/** How an agency moved. Points are those of what is known where not everything is. */
export const AgencyMove = z.object({
  agency: AgencyRef,
  before: Points,
  after: Points,
  max: Points.describe("what the points after are out of"),
  isPart: z.boolean().describe("the points are those of the indicators that are known"),
  delta: Points.describe("null when a side is not known, or the two are not out of the same"),
  rankBefore: z.number().int().nullable(),
  rankAfter: z.number().int().nullable(),
  rankOf: z.number().int().nullable(),
  dossiers: z.number().int().describe("dossiers of it, and of those under it, that changed"),
  rules: z.array(RuleMove).readonly(),
});
export type AgencyMove = z.infer<typeof AgencyMove>;

export const ChangedRow = z.object({
  code: z.string(),
  agency: AgencyRef.nullable(),
  agencyAsGiven: z.string().nullable(),
  procedure: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  at: Instant.describe("when it last changed"),
  told: z.boolean().describe("false: nothing was told of it, time alone changed it"),
  gone: z.boolean().describe("it is known no more"),
  changes: z
    .array(
      z.object({
        kind: z.string(),
        tone: z.enum(["plain", "gain", "loss"]),
        says: Words,
        detail: z.string().nullable().describe("names, in Vietnamese"),
      }),
    )
    .readonly(),
  answers: z
    .array(
      z.object({
        rule: z.string(),
        title: Words,
        unit: z.enum(["percent", "count"]),
        from: Answer,
        to: Answer,
      }),
    )
    .readonly()
    .describe("rules it answers otherwise than before"),
});
export type ChangedRow = z.infer<typeof ChangedRow>;

export const SourceView = z.object({
  kind: z.enum(["dossiers", "portal"]),
  name: z.string().describe("who brought it, as the batches name it; the period of the Portal's answers"),
  last: Instant.describe("when the newest came in, or was looked at again"),
  times: z.number().int().describe("how often"),
  changed: z.number().int().nullable().describe("dossiers the newest batch changed; null for captures"),
  state: z.enum(["fresh", "stale", "silent"]),
  staleHours: z.number().int(),
});
export type SourceView = z.infer<typeof SourceView>;

export const AlarmView = z.object({
  kind: z.enum(["counters", "publication", "silent-source"]),
  count: z.number().int(),
  says: Words,
  detail: z.string().nullable().describe("names, in Vietnamese"),
  publication: z.string().nullable().describe("the publication that is meant"),
});
export type AlarmView = z.infer<typeof AlarmView>;

export const TodayPage = z.object({
  authority: AgencyRef,
  source: z.enum(["dossiers", "portal"]),
  period: z.string(),
  rulebook: z.string(),
  since: Instant,
  until: Instant,
  knownAt: Instant.nullable().describe("the instant asked for; null: now"),
  newest: Instant.nullable().describe("when the newest figures by then became known"),
  state: z.enum(["fresh", "stale", "silent"]).describe("of the newest figures"),
  whole: AgencyMove,
  units: z.array(AgencyMove).readonly().describe("agencies under it that moved, most points first"),
  ranked: z
    .array(AgencyMove.omit({ rules: true }))
    .readonly()
    .describe("every agency under it, by kind and rank"),
  changed: z.number().int().describe("dossiers that changed, in all"),
  tooMany: z
    .number()
    .int()
    .nullable()
    .describe("more than so many changes, which are then not told of one by one; null: all are"),
  list: z.object({
    unit: AgencyRef.nullable(),
    rule: z.object({ rule: z.string(), title: Words }).nullable(),
    total: z.number().int().describe("dossiers this list is of"),
    dossiers: z.array(ChangedRow).readonly(),
    next: z.string().nullable().describe("`after` of the next page; null on the last"),
  }),
  lastDay: z
    .object({ day: z.string(), since: z.string(), knownAt: Instant })
    .nullable()
    .describe("the last day with changes, where there were none since; null where there was none ever"),
  sources: z.array(SourceView).readonly(),
  alarms: z.array(AlarmView).readonly(),
  watched: z.boolean().describe("whether counters are watched by the process that answers"),
});
export type TodayPage = z.infer<typeof TodayPage>;

/** How fresh the sources of an authority are: one small answer that every page about it can ask for. */
export const FreshnessPage = z.object({
  authority: AgencyRef,
  at: Instant.describe("the instant it is judged at"),
  knownAt: Instant.nullable().describe("the instant asked for; null: now"),
  newest: Instant.nullable().describe("when anything last came in; null: nothing ever did"),
  state: z.enum(["fresh", "stale", "silent"]).describe("of the source that is worst off"),
  sources: z.array(SourceView).readonly(),
});
export type FreshnessPage = z.infer<typeof FreshnessPage>;

/** Where an authority's figures stand: the newest batch of dossiers and how many captures there are. */
export const CHANGES_PATH = "/api/authorities/:authority/changes";

/**
 * What became known since the event before, as the data of a server-sent event named `change`. Its id goes into
 * `Last-Event-ID`; a reader that comes back with one is told all it missed in one event.
 */
export const ChangeEvent = z.object({
  batch: z.number().int().nullable().describe("the newest batch; null: there are no dossiers"),
  knownAt: Instant.describe("when that, or the newest capture, became known"),
  batches: z.number().int().describe("how many batches it tells of"),
  captures: z.number().int().describe("how many captures of the Portal it tells of"),
  total: z.number().int().describe("dossiers that changed"),
  dossiers: z.array(ChangedRow).readonly().describe("the newest of them, with the reason in words"),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;
