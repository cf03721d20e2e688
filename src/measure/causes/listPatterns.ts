import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { readMarks } from "../marks.ts";
import { type Question, valuesOf } from "../question.ts";
import type { CausePattern } from "./causePattern.ts";
import { AnswersSql, type MendParts } from "./causesSql.ts";
import type { MendableRule } from "./mendableRule.ts";

/** Dossiers of a pattern: the first `most` of them by code, or (null) all. */
export type PatternWish = Pick<CausePattern, "cell" | "answers"> & { most: number | null };

/** A dossier of one of the patterns wanted. */
export type PatternDossier = Pick<CausePattern, "cell" | "answers"> & {
  code: string;
  agency: AgencyCode | null;
  procedure: string | null;
};

/**
 * The dossiers that patterns of `countCauses` are made of, in the order of their codes.
 * @param rules the same that the patterns were counted by, in their order
 * @param codes dossiers that are wanted whatever they answer
 * @param after the code before the page; empty for the first
 */
export async function listPatterns(
  database: Database,
  rules: readonly MendableRule[],
  parts: readonly MendParts[],
  { patterns, codes }: { patterns: readonly PatternWish[]; codes: readonly string[] },
  question: Question,
  { after, limit }: { after: string; limit: number },
): Promise<PatternDossier[]> {
  const { knownAt, agencies } = question;
  const answered = new AnswersSql(rules, parts).over(
    "dossier",
    knownAt === null ? "now" : "then",
    agencies !== null,
    ["d.code", "d.agency", "d.procedure", "coalesce(d.agency, '')"],
  );
  const text = `select s1 as code, s2 as agency, s3 as procedure, s4 as cell, counted.answers
from (
  select *, row_number() over (partition by s4, answers order by s1) as nth from ${answered} as answered
) as counted
left join jsonb_to_recordset(:wanted::jsonb) as wanted(cell text, answers text, most int)
  on wanted.cell = s4 and wanted.answers = counted.answers and (wanted.most is null or nth <= wanted.most)
where (wanted.cell is not null or s1 in (select jsonb_array_elements_text(:codes::jsonb))) and s1 > :after
order by s1 limit :row_limit::int`;
  const predicates = rules.map((it) => it.predicate);
  return rowsOf<PatternDossier>(database.sql, text, {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, predicates)),
    wanted: JSON.stringify(patterns),
    codes: JSON.stringify(codes),
    after,
    row_limit: limit,
  });
}
