import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { readMarks } from "../marks.ts";
import { type Question, valuesOf } from "../question.ts";
import { type CausePattern, readAnswers } from "./causePattern.ts";
import { AnswersSql, type MendParts } from "./causesSql.ts";
import type { MendableRule } from "./mendableRule.ts";

/** What goes through dossiers or petitions one by one; procedures and agencies are few and their rules have one clause. */
export type CausesOf = "dossier" | "petition";

/**
 * How many things rules answer alike, clause by clause and with mends made, by agency: the fourth projection of the
 * predicate. One scan, whatever the number of rules; the answer is as long as there are ways to differ, not dossiers.
 * @param rules all over the same kind of thing
 */
export async function countCauses(
  database: Database,
  of: CausesOf,
  rules: readonly MendableRule[],
  parts: readonly MendParts[],
  question: Question,
): Promise<CausePattern[]> {
  if (rules.length === 0) return [];
  const text = causesSql(of, rules, parts, question);
  const predicates = rules.map((it) => it.predicate);
  const values = {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, predicates)),
  };
  const rows = await rowsOf<{ cell: string; answers: string; things: string }>(database.sql, text, values);
  return rows.map(({ cell, answers, things }) => ({
    cell,
    answers,
    things: Number(things),
    ...readAnswers(answers, rules, parts),
  }));
}

function causesSql(
  of: CausesOf,
  rules: readonly MendableRule[],
  parts: readonly MendParts[],
  { knownAt, agencies }: Question,
): string {
  const cell = of === "dossier" ? "coalesce(d.agency, '')" : "coalesce(t.agency, '')";
  const answered = new AnswersSql(rules, parts).over(
    of,
    knownAt === null ? "now" : "then",
    agencies !== null,
    [cell],
  );
  return `select s1 as cell, answers, count(*) as things from ${answered} as answered
group by s1, answers order by s1, answers`;
}
