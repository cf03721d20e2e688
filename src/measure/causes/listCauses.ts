import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { readMarks } from "../marks.ts";
import { type Question, valuesOf } from "../question.ts";
import { AnswersSql, type MendParts } from "./causesSql.ts";
import type { MendableRule } from "./mendableRule.ts";

/** A clause of a rule's hit that a dossier fails by; null: why is not told apart. */
type CauseWish = { clause: string; answer: "no" | "unknown"; part: string | null };

/** A dossier that misses a rule, by its place in the order of codes, from 1. */
export type CauseDossier = {
  place: number;
  code: string;
  agency: AgencyCode | null;
  procedure: string | null;
};

/**
 * The dossiers that miss a rule by exactly some clauses, in the order of their codes.
 * @param after how many come before the page
 */
export async function listCauses(
  database: Database,
  rule: MendableRule,
  parts: readonly MendParts[],
  failed: readonly CauseWish[],
  question: Question,
  { after, limit }: { after: number; limit: number },
): Promise<CauseDossier[]> {
  const { knownAt, agencies } = question;
  const answered = new AnswersSql([rule], parts).over(
    "dossier",
    knownAt === null ? "now" : "then",
    agencies !== null,
    ["d.code", "d.agency", "d.procedure"],
  );
  const text = `select s1 as code, s2 as agency, s3 as procedure from ${answered} as answered
where answers like :mask order by s1 limit :row_limit::int offset :before::int`;
  const values = {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, [rule.predicate])),
    mask: maskOf(rule, parts, failed),
    row_limit: limit,
    before: after,
  };
  const rows = await rowsOf<Omit<CauseDossier, "place">>(database.sql, text, values);
  return rows.map((it, at) => ({ place: after + at + 1, ...it }));
}

/** The text of answers of such dossiers, with a place holder where any letter will do. */
function maskOf(
  { mended, clauses }: MendableRule,
  parts: readonly MendParts[],
  failed: readonly CauseWish[],
): string {
  const own = clauses.map(({ id }) => {
    const found = failed.find((it) => it.clause === id);
    return found === undefined ? "y" : found.answer === "no" ? "n" : "u";
  });
  const why = parts.map(({ mend, parts: them }) => {
    const clause = clauses.find((it) => it.mends.includes(mend));
    const found = failed.find((it) => it.clause === clause?.id);
    if (found === undefined) return "_";
    const at = them.findIndex((it) => it.id === found.part);
    return at < 0 ? "-" : String(at + 1);
  });
  return ["n", ...mended.map(() => "_"), ...own, ...why].join("");
}
