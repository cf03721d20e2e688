import type { Bilingual } from "./bilingual.ts";

/** What a column of figures holds: a count that adds up, a rate in percent, points, or a duration. */
export type FigureUnit = "count" | "percent" | "points" | "days";

/**
 * One meaning a column of a published unit table may have (rules/columns.yaml).
 * @property synonyms header wordings, lower case, without markers; the longest match wins
 * @property ratio for a rate: the count columns it is made of, when the table shows them
 * @property parts for a count: concepts that add up to it
 * @property group for points: the group of the index they belong to; the text's group labels are known by these too
 */
export type ColumnConcept = {
  id: string;
  title: Bilingual;
  unit: FigureUnit;
  indicator?: string;
  synonyms: readonly string[];
  ratio?: { numerator: readonly string[]; denominator: string };
  parts?: readonly string[];
  group?: string;
};
