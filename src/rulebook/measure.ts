import type { Bilingual } from "#terms/bilingual.ts";

export const MEASURED = ["dossier", "procedure", "petition", "agency"] as const;
/** What a rule goes through one by one. */
export type Measured = (typeof MEASURED)[number];

export const CLAUSE_PARTS = ["population", "exclusions", "hit"] as const;
export type ClausePart = (typeof CLAUSE_PARTS)[number];

/** One named condition: its sentence for people and the same in CEL, of type bool over the facts of rules/facts.yaml. */
export type Clause = { id: string; says: Bilingual; holds: string };

export const MEASURE_ANSWERS = ["yes", "no", "unknown", "out"] as const;
/** Not counted at all (`out`), counted and fulfilled or not, or not to be told from what is known. */
export type MeasureAnswer = (typeof MEASURE_ANSWERS)[number];

/** What an example may state of a fact. Instants are texts with an offset; null, like a fact not named, is not known. */
export type FactValue =
  | null
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Readonly<Record<string, FactValue>>[]
  | Readonly<Record<string, boolean | null>>;

/**
 * A worked example, judged when its period has ended (`judgedAt` is the period's end).
 * @property period as in `2026-08`, `2026-Q3`, `2026`
 * @property facts by code. Under `late` stand answers of lateness rules at the end of the period, keyed by rule or by
 * `rule/cause`; `dossiers` of a procedure or an agency is a list of dossiers' facts
 */
export type MeasureExample = {
  says: string;
  period: string;
  facts: Readonly<Record<string, FactValue>>;
  answer: MeasureAnswer;
};

/**
 * How a rule counts. In the population: all clauses of `population` hold and none of `exclusions`. A hit: all of `hit`
 * hold too. Facts that are not known leave the answer unknown unless other clauses settle it.
 */
export type CountedMeasure = {
  of: Measured;
  population: readonly Clause[];
  exclusions: readonly Clause[];
  hit: readonly Clause[];
  examples: readonly MeasureExample[];
};

/** Counted from what is stored here, or only given by others, with the reason why. */
export type Measure = CountedMeasure | { given: Bilingual };

/** "folder/file:line" of a clause's CEL, or of the example with that index; of what is around it when there is none. */
export type ClausePlace = (part: ClausePart | "examples", clause: string | number) => string;
