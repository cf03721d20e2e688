import { z } from "zod";
import { Decimals, FixedHeads, formOfDocument, Kinds } from "./profileParts.ts";
import { PlainWords, template } from "./template.ts";

/** Units ranked among themselves, in an appendix of their own. */
const Cohort = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kinds: Kinds,
  /** In a sentence: "sở, ban, ngành". */
  name: PlainWords,
  /** In a table head: "Sở, ban, ngành". */
  head: PlainWords,
  appendixTitle: z.array(template("period", "territory")).min(1),
});

const Headings = z.strictObject({
  results: PlainWords,
  groups: PlainWords,
  units: PlainWords,
  lost: PlainWords,
  portal: PlainWords,
  directives: PlainWords,
  ranked: PlainWords,
  inactive: PlainWords,
  incomplete: PlainWords,
  indicators: PlainWords,
  differences: PlainWords,
});

const Heads = z.strictObject({
  ...FixedHeads.shape,
  rank: PlainWords,
  rankBefore: PlainWords,
  group: PlainWords,
  groups: PlainWords,
  points: PlainWords,
  max: PlainWords,
  applicableMax: PlainWords,
  ratio: PlainWords,
  lost: PlainWords,
  before: PlainWords,
  change: PlainWords,
  total: PlainWords,
  applicableRatio: PlainWords,
  grade: PlainWords,
  sum: PlainWords,
  indicator: PlainWords,
  numerator: PlainWords,
  denominator: PlainWords,
  state: PlainWords,
  where: PlainWords,
  ours: PlainWords,
  portal: PlainWords,
  formula: PlainWords,
  fullAt: PlainWords,
  noData: PlainWords,
  cites: PlainWords,
});

const Sentences = z.strictObject({
  opening: template("self", "period", "territory"),
  dataTime: template("time"),
  noDataTime: template(),
  total: template("territory", "points", "max"),
  totalUnknown: template("territory", "missing"),
  grade: template("grade"),
  gradeUnconfirmed: template("grade"),
  applicable: template("max", "ratio", "lost"),
  lost: template("lost"),
  change: template("previousPeriod", "direction", "delta", "before"),
  noChange: template("previousPeriod", "before"),
  noPrevious: template("previousPeriod"),
  otherRules: template("previousPeriod"),
  bestAndWorstGroup: template("best", "bestRatio", "worst", "worstRatio"),
  chart: template(),
  delivered: template("count", "cohorts"),
  cohortCount: template("count", "name"),
  cut: template("what"),
  cutUnits: template("count", "declared"),
  cohort: template("head", "count", "highest", "lowest"),
  cohortFew: template("head", "count", "units"),
  cohortNone: template("head"),
  unitPoints: template("unit", "points"),
  manyUnits: template("count", "least", "most"),
  manyTied: template("count", "points"),
  apart: template("inactive", "incomplete"),
  onlyInactive: template("inactive"),
  onlyIncomplete: template("incomplete"),
  gradeTable: template(),
  lostGroups: template("groups"),
  groupLost: template("group", "lost", "max"),
  lostIndicators: template(),
  indicatorLost: template("indicator", "lost", "max", "numerator", "denominator", "ratio"),
  indicatorLostPlain: template("indicator", "lost", "max"),
  noData: template("indicators", "max"),
  portalAgrees: template("count"),
  portalDiffers: template("count", "of"),
  portalSilent: template(),
  directives: template("self"),
  closing: template("territory"),
  groupMaxima: template("groups"),
  groupMaximum: template("group", "max"),
  inactiveNote: template(),
  incompleteNote: template(),
  methodOpening: template("rulebook", "decision"),
  methodRule: template(),
  grades: template("grades"),
  gradeFrom: template("grade", "from"),
  gradeFromUnconfirmed: template("grade", "from"),
  information: template("values"),
  informationValue: template("indicator", "value"),
  methodIdentity: template("id", "hash"),
  portalNote: template(),
});

/** A publication of a scorecard of a province: results, ranked units by kind, lost points and the method. */
export const ProvinceProfile = z.strictObject({
  ...formOfDocument,
  builds: z.literal("scorecard"),
  issuer: z.strictObject({
    superior: PlainWords.nullable(),
    name: template("territory"),
    place: template("short"),
    self: template("territory"),
  }),
  subject: template("period", "territory"),
  ratioDecimals: Decimals,
  cohorts: z.array(Cohort).min(1),
  /**
   * How many units at each end, groups and indicators a sentence names; ties are never cut. Where they make more than
   * `upTo` units, their number and range are said instead.
   */
  names: z.strictObject({
    units: z.int().positive(),
    upTo: z.int().positive(),
    groups: z.int().positive(),
    indicators: z.int().positive(),
  }),
  directions: z.strictObject({ up: PlainWords, down: PlainWords }),
  states: z.strictObject({
    scored: PlainWords,
    given: PlainWords,
    inherited: PlainWords,
    "no-data": PlainWords,
    "not-applicable": PlainWords,
    unknown: PlainWords,
    information: PlainWords,
  }),
  headings: Headings,
  heads: Heads,
  /** What is asked for where a group lost most. */
  directives: z.array(z.strictObject({ group: z.string(), text: PlainWords })),
  appendix: z.strictObject({
    label: PlainWords,
    reference: template("number", "day", "self"),
    indicatorTitle: z.array(template("period", "territory")).min(1),
    methodTitle: z.array(PlainWords).min(1),
    sheets: z.strictObject({
      groups: z.string(),
      grades: z.string(),
      indicators: z.string(),
      differences: z.string(),
      method: z.string(),
    }),
  }),
  sentences: Sentences,
});
export type ProvinceProfile = z.infer<typeof ProvinceProfile> & { hash: string };
