import { z } from "zod";
import { Decimals, FixedHeads, formOfDocument, Kinds, ProfileColumn, Target } from "./profileParts.ts";
import { PlainWords, template } from "./template.ts";

/** One rate or count whose weakest units the text names. */
const Monitored = z.strictObject({
  concept: z.string(),
  /** As it opens the sentence: "Tỷ lệ hồ sơ nộp trực tuyến". */
  label: PlainWords,
  /** Kinds of unit compared with each other, and their common name. */
  among: Kinds,
  amongName: PlainWords,
  /** `lowest`: the weakest and those below target. `not-rising`: those without growth on the period before. */
  watch: z.enum(["lowest", "not-rising"]),
});

/** `rule`: id of the local rule that counts the column from dossiers, in the set of `countedBy`. */
const CountedColumn = ProfileColumn.extend({ rule: z.string().exactOptional() });

/** Sentences for figures read from a paper or table; each name is a place in the text. */
const Sentences = z.strictObject({
  opening: template("self", "area", "period"),
  total: template("area", "points", "max", "groups"),
  group: template("label", "points", "max"),
  groupNotAssessed: template("label", "max"),
  groupUnknown: template("label", "max"),
  dataTime: template("time"),
  noDataTime: template(),
  applicable: template("area", "max", "ratio"),
  change: template("previousPeriod", "direction", "delta", "before"),
  noChange: template("previousPeriod", "before"),
  changeGroups: template("groups"),
  changeGroup: template("label", "direction", "delta"),
  noChangeGroup: template("label"),
  shortcomings: template("period"),
  lowest: template("label", "units", "value", "amongName"),
  lowestTied: template("label", "units", "value", "amongName"),
  belowSome: template("count", "of", "amongName", "target", "units"),
  belowMany: template("count", "of", "amongName", "target"),
  belowAll: template("of", "amongName", "target"),
  notRising: template("label", "previousPeriod", "units"),
  unitNow: template("unit", "value"),
  unitNowAndBefore: template("unit", "value", "before"),
  overdue: template("count", "units"),
  unitOverdue: template("unit", "value"),
  seeAppendix: template(),
  directives: template("self"),
  closing: template(),
});

/** A publication of the figures of a Notice: a headline with groups and one table of units. */
export const NoticeProfile = z.strictObject({
  ...formOfDocument,
  builds: z.literal("notice"),
  /** The rulebook the figures follow. */
  rulebook: z.string(),
  /** Whose notices it builds, and the set of local rules that counts the columns of their appendix from dossiers. */
  countedBy: z.strictObject({ agency: z.string(), set: z.string() }).exactOptional(),
  issuer: z.strictObject({
    superior: PlainWords.nullable(),
    name: PlainWords,
    place: PlainWords,
    /** How the text names the issuer and its territory: "UBND huyện", "huyện". */
    self: PlainWords,
    area: PlainWords,
  }),
  subject: template("period"),
  totalDecimals: Decimals,
  ratioDecimals: Decimals,
  /** Groups of the rulebook in printed order; whether the agency's kind is assessed on them is the rulebook's word. */
  groups: z.array(z.strictObject({ id: z.string(), label: PlainWords, decimals: Decimals })).min(1),
  monitored: z.array(Monitored),
  /** A sentence names at most so many units, then gives their number and points to the appendix. */
  namesUpTo: z.int().positive(),
  directions: z.strictObject({ up: PlainWords, down: PlainWords }),
  targets: z.array(Target),
  directives: z.array(z.strictObject({ target: z.string().nullable(), text: template("target") })),
  appendix: z.strictObject({
    label: PlainWords,
    title: z.array(template("period")).min(1),
    reference: template("number", "day", "self"),
    landscape: z.boolean(),
    sheet: z.string().regex(/^[a-z0-9-]+$/),
    heads: FixedHeads,
    columns: z.array(CountedColumn).min(1),
    total: PlainWords,
    footnotes: z.array(z.strictObject({ marker: z.string().min(1), text: PlainWords })),
    /** Overdue dossiers are listed by number under this marker, set on the total of the concept; null lists none. */
    overdue: z
      .strictObject({
        concept: z.string(),
        marker: z.string().min(1),
        dossiers: template("unit", "count", "codes"),
        unlisted: template("unit", "count"),
      })
      .nullable(),
  }),
  sentences: Sentences,
});
export type NoticeProfile = z.infer<typeof NoticeProfile> & { hash: string };
