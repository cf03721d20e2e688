import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { COLUMNS, type FactColumn } from "../language/columns.ts";
import type { SqlText } from "../language/sqlText.ts";
import { readMarks } from "../marks.ts";
import type { CompiledClause, Predicate } from "../predicate.ts";
import { type Question, valuesOf } from "../question.ts";
import { dossiers, IN_WINDOW, type Knowledge } from "../relations.ts";
import { jsonObject } from "./jsonObject.ts";
import { textOfFact } from "./textOfFact.ts";

/** A clause as one dossier meets it, with the facts that decided; a value that is null is not known. */
type ClauseWhy = Pick<CompiledClause, "id" | "role" | "says" | "holds"> & {
  answer: "yes" | "no" | "unknown";
  facts: readonly { code: string; value: string | null }[];
};

/**
 * How a rule answers one dossier.
 * @property inWindow whether the dossier was there in the period at all; when not, it is out whatever the clauses say
 */
export type Why = {
  predicate: string;
  answer: MeasureAnswer;
  inWindow: boolean;
  clauses: readonly ClauseWhy[];
};

/**
 * The answers of some rules to one dossier, clause by clause: the third projection of the predicate. Undefined when no such
 * dossier was known then. Conditions on agencies of the question are not applied: the dossier is named.
 */
export async function whyDossier(
  database: Database,
  predicates: readonly Predicate[],
  question: Question,
  code: string,
): Promise<Why[] | undefined> {
  const asked = predicates.filter((it) => it.of === "dossier");
  const text = whySql(asked, question.knownAt === null ? "now" : "then");
  const values = {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, asked)),
    code,
  };
  const [found] = await rowsOf<{ why: Answers }>(database.sql, text, values);
  const answers = found?.why;
  return answers && asked.map((it, index) => whyOf(it, index, answers));
}

/** One row of answers and facts; `window`, `p1`, `p1_c1` … and the facts by their code. */
type Answers = Readonly<Record<string, unknown>>;

/** The statement behind `whyDossier`: everything in one JSON object, since a row has no room for some hundred columns. */
export function whySql(predicates: readonly Predicate[], knowledge: Knowledge): SqlText {
  const { from, where } = dossiers(knowledge);
  const facts = [...new Set(predicates.flatMap((it) => it.clauses.flatMap((clause) => clause.facts)))];
  const columns: Readonly<Record<string, FactColumn>> = COLUMNS.dossier;
  const parts = [
    `'window', (${IN_WINDOW})`,
    ...predicates.flatMap((it, index) => [
      `'p${index + 1}', (case when ${it.inScope} is false then 'out' when (${it.inScope} and ${it.hit}) then 'yes' when (${it.inScope} and not ${it.hit}) then 'no' else 'unknown' end)`,
      ...it.clauses.map(({ sql }, at) => `'p${index + 1}_c${at + 1}', ${sql}`),
    ]),
    ...facts.map((code) => `'fact_${code}', ${columns[code]?.sql}`),
  ];
  return `select ${jsonObject(parts)} as why
from ${from}
where ${where} and d.code = :code`;
}

function whyOf({ id, clauses }: Predicate, index: number, answers: Answers): Why {
  const inWindow = answers.window === true;
  const answer = inWindow ? (answers[`p${index + 1}`] as MeasureAnswer) : "out";
  return {
    predicate: id,
    answer,
    inWindow,
    clauses: clauses.map(({ id: clause, role, says, holds, facts }, at) => ({
      id: clause,
      role,
      says,
      holds,
      answer: answerOf(answers[`p${index + 1}_c${at + 1}`]),
      facts: facts.map((code) => ({ code, value: textOfFact(answers[`fact_${code}`]) })),
    })),
  };
}

function answerOf(value: unknown): ClauseWhy["answer"] {
  if (value === true) return "yes";
  return value === false ? "no" : "unknown";
}
