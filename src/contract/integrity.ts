import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef } from "./scorecard.ts";

const Words = z.object({ vi: z.string(), en: z.string() });

/** What one detector found. It stands beside the score and corrects nothing. */
export const DetectorView = z.object({
  detector: z.string(),
  title: Words,
  source: z.string().describe("where the habit was seen"),
  looks: Words.describe("what was looked at"),
  verdict: z
    .enum(["shown", "clear", "too-few"])
    .describe("too-few: too few dossiers of the sort to tell; no verdict"),
  looked: z.number().int().describe("dossiers (of the last detector ratings) that could show it"),
  shown: z.number().int().describe("those that do"),
  examples: z.array(z.string()).readonly().describe("codes of some dossiers"),
  units: z
    .array(z.object({ agency: AgencyRef.nullable(), looked: z.number().int(), shown: z.number().int() }))
    .readonly()
    .describe("units in which it is shown, most dossiers first"),
  indicators: z.array(z.string()).readonly().describe("numbers of indicators that may be off by it"),
  effect: Words.describe("what it does to them"),
  ask: Words.describe("what to ask the unit"),
});
export type DetectorView = z.infer<typeof DetectorView>;

/** Signs of data made up by systems or people among the dossiers of an agency, detector by detector. */
export const IntegrityPage = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  period: z.string(),
  known: KnownWhen,
  behind: z
    .boolean()
    .describe("newer dossiers are known than these signs take in: looking through many takes a while"),
  dossiers: z.number().int(),
  detectors: z.array(DetectorView).readonly(),
});
export type IntegrityPage = z.infer<typeof IntegrityPage>;
