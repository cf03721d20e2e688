import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef, RankedUnit, Scorecard } from "./scorecard.ts";

const Words = z.object({ vi: z.string(), en: z.string() });

const Partial = z
  .object({ points: z.string(), max: z.string() })
  .describe(
    "where not everything is known: points of the indicators that are, and what they could be at most",
  );

/** An authority (root agency) with the periods it has figures for, newest first. */
export const Authority = z.object({
  agency: AgencyRef,
  periods: z.array(z.string()).readonly(),
  newest: z
    .object({
      period: z.string(),
      source: z.enum(["portal", "table", "dossiers"]),
      points: z.string().nullable(),
      max: z.string().nullable().optional(),
      applicableMax: z.string().nullable(),
      partial: Partial.optional(),
      grade: z.string().nullable(),
      gradeWords: Words.nullable().optional().describe("the grade in both languages"),
      gradeConfirmed: z.boolean().nullable(),
      dataTime: z.string().nullable(),
      units: z.number().int(),
    })
    .nullable()
    .describe("result of the newest period, null when it has none"),
});
export type Authority = z.infer<typeof Authority>;

/** When the figures were taken and when they were last looked at. */
export const Freshness = z.object({
  dataTime: z.string().nullable(),
  importedAt: z.string(),
  checkedAt: z.string().describe("last time the same content was seen again"),
  captures: z
    .number()
    .int()
    .describe("captures of this period, this one included; of dossiers: batches that came in"),
  complete: z.boolean(),
  missing: z.array(z.string()).readonly(),
  notes: z.array(z.string()).readonly().describe("what deserves a look in the source's answers"),
});
export type Freshness = z.infer<typeof Freshness>;

/** Where figures may come from, and how those of dossiers were known. */
const Provenance = {
  sources: z
    .array(z.enum(["portal", "dossiers"]))
    .readonly()
    .describe("what there is for this authority"),
  known: KnownWhen.nullable().describe("of figures counted from dossiers; null for the Portal's answers"),
};

/** Change against the adjacent earlier period of the same kind; null where there are no figures for it. */
export const Change = z.object({
  previousPeriod: z.string(),
  points: z.string().nullable(),
  delta: z.string().nullable(),
});
export type Change = z.infer<typeof Change>;

/** A table of the same figures to take away. */
export const Download = z.object({ name: z.string(), mediaType: z.string(), url: z.string() });
export type Download = z.infer<typeof Download>;

export const ProvincePage = z.object({
  scorecard: Scorecard,
  periods: z.array(z.string()).readonly(),
  freshness: Freshness,
  change: Change,
  groupChanges: z.record(z.string(), z.string().nullable()).describe("delta of each group, by group code"),
  downloads: z.array(Download).readonly().optional().describe("the unit table as csv, xlsx …"),
  ...Provenance,
});
export type ProvincePage = z.infer<typeof ProvincePage>;

export const UnitPage = z.object({
  unit: RankedUnit,
  units: z
    .array(RankedUnit)
    .readonly()
    .describe("agencies under it, where figures are counted from dossiers"),
  authority: AgencyRef,
  periods: z.array(z.string()).readonly(),
  freshness: Freshness,
  change: Change,
  ...Provenance,
});
export type UnitPage = z.infer<typeof UnitPage>;

export const FindingView = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "note", "confirmed"]),
  place: z.string(),
  says: z.string(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  cells: z
    .array(
      z.object({
        table: z.number().int(),
        row: z.number().int().nullable(),
        column: z.number().int().nullable(),
      }),
    )
    .readonly()
    .optional()
    .describe(
      "cells of `tables` that are meant, positions from 0; without column the whole row, without row the column's head",
    ),
});
export type FindingView = z.infer<typeof FindingView>;

/** `notice`: published elsewhere and imported; `vintage`: issued by Minh Bạch, frozen. */
export const PublicationSummary = z.object({
  id: z.string(),
  kind: z.enum(["notice", "vintage"]),
  title: z.string(),
  agency: AgencyRef.nullable(),
  period: z.string().nullable(),
  profile: z.string().nullable(),
  number: z.string().nullable(),
  day: z.string().nullable(),
  dataTime: z.string().nullable(),
  points: z.string().nullable(),
  max: z.string().nullable(),
  at: z.string().describe("imported or issued at"),
  errors: z.number().int(),
  warnings: z.number().int(),
  override: z.object({ reason: z.string(), by: z.string() }).nullable(),
  comparable: z.boolean().describe("whether its unit table can be put beside what dossiers give"),
});
export type PublicationSummary = z.infer<typeof PublicationSummary>;

const PublicationFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  url: z.string(),
});

/** One table of the publication as printed, for the page. */
export const PrintedTable = z.object({
  place: z.string(),
  title: z.string().nullable(),
  columns: z
    .array(
      z.object({
        header: z.string(),
        path: z.array(z.string()).readonly(),
        figure: z.boolean(),
        unit: z.string().nullable(),
      }),
    )
    .readonly(),
  rows: z
    .array(z.object({ kind: z.enum(["unit", "total", "heading"]), cells: z.array(z.string()).readonly() }))
    .readonly(),
});
export type PrintedTable = z.infer<typeof PrintedTable>;

export const PublicationPage = PublicationSummary.extend({
  ok: z.boolean(),
  findings: z.array(FindingView).readonly(),
  files: z.array(PublicationFile).readonly(),
  pageUrl: z.string().nullable().describe("the published page, readable without JavaScript"),
  contentHash: z.string().nullable(),
  groups: z
    .array(
      z.object({
        label: z.string(),
        code: z.string().nullable(),
        points: z.string().nullable(),
        max: z.string().nullable(),
        applicable: z.boolean(),
      }),
    )
    .readonly(),
  tables: z.array(PrintedTable).readonly(),
  footnotes: z.array(z.object({ marker: z.string(), text: z.string() })).readonly(),
});
export type PublicationPage = z.infer<typeof PublicationPage>;

const Clauses = z
  .array(z.object({ id: z.string(), says: Words, holds: z.string().describe("the same in CEL") }))
  .readonly();

/** The rulebook for people: the method page. */
export const RulebookPage = z.object({
  id: z.string(),
  title: Words,
  decision: z.string(),
  effectiveFrom: z.string(),
  effectiveUntil: z.string().nullable(),
  maxTotal: z.string(),
  hash: z.string(),
  notes: z.array(Words).readonly(),
  grades: z
    .array(z.object({ id: z.string(), title: Words, from: z.string(), confirmed: z.boolean() }))
    .readonly(),
  groups: z
    .array(
      z.object({
        id: z.string(),
        no: z.string(),
        title: Words,
        max: z.string(),
        endpoint: z.string().optional().describe("the Portal's answer the group is read from"),
      }),
    )
    .readonly(),
  indicators: z
    .array(
      z.object({
        id: z.string(),
        code: z.string().nullable(),
        group: z.string(),
        title: Words,
        counts: z.enum(["dossier", "procedure", "petition", "agency"]),
        max: z.string().nullable(),
        numerator: Words,
        denominator: Words,
        formula: Words,
        rules: z.array(z.string()).readonly(),
        pointsSays: Words.describe("the points rule in words"),
        noDataSays: Words,
        roundingSays: Words,
        given: z
          .object({ endpoint: z.string(), metric: z.string().nullable() })
          .nullable()
          .optional()
          .describe("where the counts stand in the Portal's answers"),
        scope: z.record(z.string(), z.enum(["own", "inherited", "not-applicable"])),
        source: z.object({
          cites: z.string(),
          articles: z.array(z.string()).readonly(),
          confidence: z.enum(["high", "medium", "low"]),
        }),
        measure: z
          .object({ given: Words.nullable(), population: Clauses, exclusions: Clauses, hit: Clauses })
          .describe("how it is counted from facts; `given` says why it cannot be"),
        examples: z
          .array(
            z.object({
              says: z.string(),
              numerator: z.number().nullable(),
              denominator: z.number().nullable(),
              points: z.string().nullable(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
export type RulebookPage = z.infer<typeof RulebookPage>;

export const RulebookSummary = z.object({
  id: z.string(),
  title: Words,
  effectiveFrom: z.string(),
  hash: z.string(),
  isDefault: z.boolean(),
});
export type RulebookSummary = z.infer<typeof RulebookSummary>;

/** Errors of the API: RFC 9457 application/problem+json. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  problems: z
    .array(
      z.object({
        code: z.string(),
        at: z.string(),
        says: z.string(),
        remedy: z.string(),
        choices: z.array(z.string()).readonly().optional().describe("answers to what the remedy leaves open"),
      }),
    )
    .readonly(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
