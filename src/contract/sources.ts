import { z } from "zod";
import { DossierCounts, EventCounts, UndoneView } from "./imports.ts";
import { AgencyRef } from "./scorecard.ts";

const Count = z.number().int();

/** What was taken in together. */
export const BatchView = z.object({
  batch: Count,
  knownAt: z.string(),
  by: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: Count })).readonly(),
  dossiers: DossierCounts,
  events: EventCounts.describe("of all kinds together"),
  rejected: Count,
  undoes: Count.nullable().describe("the batch this one undoes"),
  reason: z.string().nullable(),
  took: UndoneView.nullable().describe("what undoing did, of a batch that undoes"),
  undone: z
    .object({ batch: Count, knownAt: z.string(), by: z.string(), reason: z.string() })
    .nullable()
    .describe("by which batch, when, by whom and why it was undone; null while it stands"),
});
export type BatchView = z.infer<typeof BatchView>;

/** One kind of answer of a capture, with how many units it has. */
const CapturedAnswer = z.object({
  endpoint: z.string(),
  units: Count,
  absent: z.array(AgencyRef).readonly().describe("some of the units it lacks"),
});

/** Answers of the Portal that were taken together, with what they lack. */
export const CaptureView = z.object({
  id: z.string(),
  kind: z.enum(["evaluation", "summary"]),
  period: z.string(),
  dataTime: z.string().nullable(),
  importedAt: z.string(),
  checkedAt: z.string(),
  complete: z.boolean(),
  missing: z.array(z.string()).readonly(),
  notes: z.array(z.string()).readonly(),
  units: Count.describe("units that some answer names"),
  answers: z.array(CapturedAnswer).readonly(),
});
export type CaptureView = z.infer<typeof CaptureView>;

/** Where the figures of an authority come from: systems, batches, captures; and whether one may bring more from here. */
export const SourcesPage = z.object({
  authority: AgencyRef,
  writing: z.enum(["allowed", "remote", "read-only"]).describe("whether this reader may import and undo"),
  uploadLimit: Count.describe("bytes of one file at most"),
  systems: z
    .array(
      z.object({ source: z.string(), records: Count, newest: z.string().nullable(), lastAt: z.string() }),
    )
    .readonly()
    .describe(
      "systems that records came from; `newest` is their own newest time, `lastAt` when they last came",
    ),
  batches: z.array(BatchView).readonly(),
  batchCount: Count,
  next: z.string().nullable(),
  captures: z.array(CaptureView).readonly().describe("one page of them, the newest first"),
  capturesFrom: Count.describe("how many newer ones stand before them"),
  captureCount: Count,
});
export type SourcesPage = z.infer<typeof SourcesPage>;
