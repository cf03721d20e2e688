import { z } from "zod";
import { AgencyRef } from "./scorecard.ts";

/** A file that was sent and waits to be looked at and taken in. */
export const StagedFile = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  until: z.string().describe("when it is deleted if nobody takes it in"),
});
export type StagedFile = z.infer<typeof StagedFile>;

const Count = z.number().int();

/** What became of deliveries of dossiers, or would. */
export const DossierCounts = z.object({
  new: Count,
  changed: Count,
  merged: Count.describe("changed, and some facts kept that the delivery does not tell"),
  unchanged: Count,
  older: Count,
  deleted: Count,
});
export const EventCounts = z.object({ new: Count, changed: Count, unchanged: Count, older: Count });

/** One bad field of a record that is not taken. */
export const RejectedField = z.object({
  file: z.string(),
  line: Count,
  counts: z.enum(["line", "record"]).describe("what `line` counts"),
  code: z.string().nullable(),
  field: z.string(),
  value: z.string(),
  expected: z.string(),
});
export type RejectedField = z.infer<typeof RejectedField>;

const Named = z.array(z.object({ name: z.string(), count: Count })).readonly();

/** A preview of an import, or an import: it runs by itself, this is how far it has come. */
export const ImportRun = z.object({
  id: z.string(),
  kind: z.enum(["preview", "import"]),
  state: z.enum(["waiting", "running", "done", "refused"]),
  files: z.array(StagedFile).readonly(),
  progress: z.object({ bytesRead: Count, bytesTotal: Count, records: Count, milliseconds: Count }),
  read: z
    .object({
      kinds: Named.describe("records read, by kind"),
      agencies: z.array(z.object({ agency: AgencyRef.nullable(), count: Count })).readonly(),
      months: z.array(z.object({ period: z.string().nullable(), count: Count })).readonly(),
      sources: Named,
    })
    .nullable()
    .describe("null until it is done"),
  outcome: z
    .object({ batch: Count, dossiers: DossierCounts, events: EventCounts })
    .nullable()
    .describe("null when a file had a problem: nothing is taken in of any file"),
  rejected: Count.describe("records that are not taken"),
  rejections: z.array(RejectedField).readonly().describe("one page of bad fields"),
  rejectionsFrom: Count,
  rejectionsKept: Count.describe("bad fields that can be paged through; the csv has all"),
  rejectionsFound: Count.describe("bad fields in all"),
  csvUrl: z.string(),
  problems: z
    .array(
      z.object({
        code: z.string(),
        at: z.string(),
        says: z.string(),
        remedy: z.string(),
        choices: z.array(z.string()).readonly().optional().describe("headers that may be left out"),
      }),
    )
    .readonly(),
  notes: z.array(z.string()).readonly().describe("what deserves a look but stops nothing, in Vietnamese"),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** What undoing a batch does, or would. */
export const UndoneView = z.object({
  batch: Count.describe("the number of the batch that undoes"),
  restored: Count.describe("dossiers believed again as without the batch"),
  removed: Count.describe("dossiers that nobody else knew of"),
  unchanged: Count,
  spokenLater: Count.describe("of all these, those a later batch spoke of, whose word stands"),
  named: z.array(z.string()).readonly().describe("the first of them by their codes"),
  repeatedBy: z.array(Count).readonly().describe("later batches that said again what was known"),
  events: z.object({ restored: Count, removed: Count, unchanged: Count }),
});
export type UndoneView = z.infer<typeof UndoneView>;
