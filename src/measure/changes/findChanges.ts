import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { type Cursor, cursorOf, readCursor } from "../list/cursor.ts";
import { readMarks } from "../marks.ts";
import type { Predicate } from "../predicate.ts";
import { judgedAt, type Question, valuesOf } from "../question.ts";
import { ANSWER_LETTERS, changesSql } from "./changesSql.ts";

/** How a dossier stood at one of two instants. @property answers of the rules asked, in their order */
export type ChangeSide = { agency: AgencyCode | null; answers: readonly MeasureAnswer[] };

/** Dossiers that changed alike. A side that is null: no such dossier was known. */
export type ChangePattern = {
  before: ChangeSide | null;
  after: ChangeSide | null;
  told: boolean;
  dossiers: number;
};

/**
 * A dossier that changed. @property at when it last did @property told false: nothing was told of it, time alone changed it
 */
export type ChangedDossier = Omit<ChangePattern, "dossiers"> & { code: string; at: Instant };

/**
 * Which of them are listed.
 * @property agencies those of these before or after; null: all
 * @property rule place of the rule that has to answer otherwise, a dossier that is not known being out; null: whatever they answer
 * @property told whether only those of which something was told
 */
export type ChangesWish = {
  agencies: readonly AgencyCode[] | null;
  rule: number | null;
  told?: boolean;
  after: Cursor | null;
  limit: number;
};

/**
 * Dossiers that changed between an instant and the one of a question, all of them, by how they stood before and after. What
 * they answered before is judged by what was known then. The sums of the patterns are the differences of the counts.
 * @param told those only of which something was told
 */
export async function countChanges(
  database: Database,
  predicates: readonly Predicate[],
  question: Question,
  since: Instant,
  told: boolean = false,
): Promise<ChangePattern[]> {
  const text = `select told, agency_before, agency_after, before, after, count(*)::int as dossiers
from ${changesSql(predicates, knowledgeOf(question), { told })} group by 1, 2, 3, 4, 5`;
  const values = await valuesFor(database, predicates, question, since);
  const rows = await rowsOf<Row & { dossiers: number }>(database.sql, text, values);
  return rows.map((row) => ({ ...sidesOf(row), dossiers: row.dossiers }));
}

/**
 * Whether more versions began or ended to be believed between an instant and the one of a question than so many. Judging all that a
 * province loads on its first day takes minutes; seeing that it is too much takes a tenth of a second.
 */
export async function isMoreTold(
  database: Database,
  question: Question,
  since: Instant,
  most: number,
): Promise<boolean> {
  const span = (column: string) =>
    `authority = :authority and ${column} > :since_at::timestamptz${
      question.knownAt === null ? "" : ` and ${column} <= :known_at::timestamptz`
    }`;
  const text = `select count(*)::int as told from (select 1 from dossier where ${span("known_from")}
  union all
  select 1 from dossier_history where ${span("known_to")} and known_from < known_to
  limit :row_limit::int) as them`;
  const values = { ...valuesOf(question), since_at: since, row_limit: most + 1 };
  const [row] = await rowsOf<{ told: number }>(database.sql, text, values);
  return (row?.told ?? 0) > most;
}

/** One page of them, the newest change first. */
export async function listChanges(
  database: Database,
  predicates: readonly Predicate[],
  question: Question,
  since: Instant,
  { agencies, rule, told = false, after, limit }: ChangesWish,
): Promise<{ dossiers: ChangedDossier[]; next: Cursor | null }> {
  const last = after === null ? null : readCursor(after, "timestamptz");
  const wanted = [
    ...(agencies === null
      ? []
      : ["(agency_before = any(:wanted::text[]) or agency_after = any(:wanted::text[]))"]),
    ...(rule === null ? [] : [`${answerIn("before", agencies)} <> ${answerIn("after", agencies)}`]),
    ...(last === null
      ? []
      : ["(at < :after_at::timestamptz or (at = :after_at::timestamptz and code > :after_code))"]),
  ];
  const text = `select code, at, at::text as place, told, agency_before, agency_after, before, after
from ${changesSql(predicates, knowledgeOf(question), { told, newestFirst: true })}
${wanted.length === 0 ? "" : `where ${wanted.join("\n  and ")}`}
order by c.at desc, code limit :row_limit::int`;
  const rows = await rowsOf<Row & { code: string; at: Date; place: string }>(database.sql, text, {
    ...(await valuesFor(database, predicates, question, since)),
    wanted: agencies,
    rule: rule === null ? null : rule + 1,
    after_at: last?.value,
    after_code: last?.code,
    // One more tells whether there is a next page.
    row_limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const end = page.at(-1);
  return {
    dossiers: page.map((row) => ({ ...sidesOf(row), code: row.code, at: row.at.toISOString() })),
    next: rows.length > limit && end ? cursorOf({ value: end.place, code: end.code }) : null,
  };
}

/** The letter of one answer; a dossier that is not known, or is one of other agencies, is out. */
function answerIn(side: "before" | "after", agencies: ChangesWish["agencies"]): string {
  const letter = `substr(${side}, :rule::int, 1)`;
  const own =
    agencies === null ? letter : `case when agency_${side} = any(:wanted::text[]) then ${letter} end`;
  return `coalesce(${own}, 'o')`;
}

type Row = {
  told: boolean;
  agency_before: string | null;
  agency_after: string | null;
  before: string | null;
  after: string | null;
};

const knowledgeOf = ({ knownAt }: Question) => (knownAt === null ? "now" : "then");

async function valuesFor(
  database: Database,
  predicates: readonly Predicate[],
  question: Question,
  since: Instant,
): Promise<Record<string, unknown>> {
  return {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, predicates)),
    since_at: since,
    since_judged: judgedAt({ ...question, knownAt: since }),
  };
}

const ANSWERS = new Map(
  Object.entries(ANSWER_LETTERS).map(([answer, letter]) => [letter as string, answer as MeasureAnswer]),
);

function sidesOf(row: Row): Pick<ChangePattern, "before" | "after" | "told"> {
  const side = (agency: string | null, answers: string | null): ChangeSide | null =>
    answers === null ? null : { agency, answers: [...answers].flatMap((it) => ANSWERS.get(it) ?? []) };
  return {
    told: row.told,
    before: side(row.agency_before, row.before),
    after: side(row.agency_after, row.after),
  };
}
