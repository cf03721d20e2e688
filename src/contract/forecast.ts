import { z } from "zod";
import { KnownWhen } from "./dossiers.ts";
import { AgencyRef } from "./scorecard.ts";

/** Where the score of a month that runs will end. Estimates, as decimal texts; what there is now is exact. */
const Words = z.object({ vi: z.string(), en: z.string() });
const Instant = z.string().describe("ISO 8601, UTC");
const Points = z.string().describe("points, a decimal text");
const Percent = z.string().describe("percent, a decimal text");
const Range = {
  soFar: Points.describe("by what there is now"),
  expected: Points.describe("the middle: as likely to be passed as not"),
  low: Points.describe("one time in ten the score ends below"),
  high: Points.describe("one time in ten the score ends above"),
};

const IndicatorOutlook = z.object({
  id: z.string(),
  title: Words,
  ...Range,
  share: Percent.describe("of the uncertainty of the score"),
});
const DossierOutlook = z.object({
  code: z.string(),
  agency: AgencyRef,
  indicator: z.object({ id: z.string(), title: Words }).describe("the one it is expected to cost most"),
  chance: Percent.describe("chance that it is a miss there at the end"),
  loss: Points.describe("points it is expected to cost, all indicators together"),
});

export const Outlook = z.object({
  ...Range,
  max: Points.describe("of everything, or where not everything is known of what is"),
  isComplete: z.boolean().describe("false: some groups are not known, and no grade can be told"),
  grades: z
    .array(z.object({ id: z.string(), title: Words, from: Points, chance: Percent }))
    .readonly()
    .describe("best first; empty where the score is not complete"),
  indicators: z.array(IndicatorOutlook).readonly().describe("those that may still move, by their share"),
  rests: z.object({
    months: z.number().int(),
    own: z.number().int().describe("dossiers of the agency itself, in those months"),
    ofKind: z.number().int().describe("of all of its kind in the authority"),
    leansOnKind: z.boolean().describe("its own are few: it rests mostly on others of its kind"),
  }),
  open: z.number().int().describe("dossiers that have not ended"),
  ahead: z.number().int().describe("dossiers expected to come until the end"),
  checks: z.number().int().describe("earlier forecasts that were held against what became of them"),
  widened: z.string().describe("what the range was multiplied by for their sake, a decimal text"),
  way: z
    .array(z.object({ at: Instant, points: Points }))
    .readonly()
    .describe("the score so far"),
  startsAt: Instant,
  endsAt: Instant,
  dossiers: z.array(DossierOutlook).readonly().describe("open dossiers that matter most"),
});
export type Outlook = z.infer<typeof Outlook>;

/** The forecast of an agency, or why there is none. */
export const ForecastPage = z.object({
  agency: AgencyRef,
  authority: AgencyRef,
  period: z.string(),
  rulebook: z.string(),
  known: KnownWhen,
  outlook: Outlook.nullable(),
  reason: z
    .object({ code: z.string(), says: Words })
    .nullable()
    .describe("why nothing is forecast; null where something is"),
});
export type ForecastPage = z.infer<typeof ForecastPage>;
