import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { MendParts } from "./causesSql.ts";
import type { MendableRule } from "./mendableRule.ts";

/** How one rule answers: as things are, with each combination of mends, and clause by clause of its hit. */
export type RuleAnswers = {
  answer: MeasureAnswer;
  mended: readonly MeasureAnswer[];
  clauses: readonly Exclude<MeasureAnswer, "out">[];
};

/**
 * Things of one cell that all rules answer alike.
 * @property answers what they answer, as the one text they have in common
 * @property things how many
 * @property rules the answers, in the order of the rules asked
 * @property parts by mend, why what it would put right was lacking; null where nothing is, or it is not told apart
 */
export type CausePattern = {
  cell: string;
  answers: string;
  things: number;
  rules: readonly RuleAnswers[];
  parts: Readonly<Record<string, string | null>>;
};

const LETTERS = { y: "yes", n: "no", u: "unknown", o: "out" } as const;

/** Reads the text of answers that `AnswersSql` writes. */
export function readAnswers(
  text: string,
  rules: readonly MendableRule[],
  mendParts: readonly MendParts[],
): Pick<CausePattern, "rules" | "parts"> {
  let at = 0;
  const next = (): string => text[at++] ?? "";
  const answer = () => LETTERS[next() as keyof typeof LETTERS];
  const answers = rules.map(({ mended, clauses }) => ({
    answer: answer(),
    mended: mended.map(answer),
    clauses: clauses.map(() => answer() as Exclude<MeasureAnswer, "out">),
  }));
  const parts = mendParts.map(({ mend, parts: them }) => [mend, them[Number(next()) - 1]?.id ?? null]);
  return { rules: answers, parts: Object.fromEntries(parts) };
}
