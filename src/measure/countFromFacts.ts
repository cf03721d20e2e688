import { MEASURED, type Measured } from "#rulebook/measure.ts";
import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { countSql, type ExistsSource } from "./countSql.ts";
import { readMarks } from "./marks.ts";
import type { Predicate } from "./predicate.ts";
import { type Question, valuesOf } from "./question.ts";

/**
 * Counts of one predicate in one cell.
 * @property cell code of the agency; empty for dossiers whose agency is not known; the authority's for procedures
 */
export type Count = { predicate: string; cell: string; yes: number; no: number; unknown: number };

/** Counts from the facts: any period, any instant. One scan a subject, whatever the number of predicates. */
export async function countFromFacts(
  database: Database,
  predicates: readonly Predicate[],
  question: Question,
): Promise<Count[]> {
  const values = {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, predicates)),
  };
  const counts: Count[] = [];
  for (const subject of MEASURED)
    counts.push(...(await countSubject(database, subject, predicates, question, values)));
  return counts;
}

/** Counts of the predicates over one subject. */
export async function countSubject(
  { sql: db }: Database,
  of: Measured,
  predicates: readonly Predicate[],
  { knownAt, agencies }: Question,
  values: Readonly<Record<string, unknown>>,
  exists?: ExistsSource,
): Promise<Count[]> {
  const asked = predicates.filter((it) => it.of === of);
  if (asked.length === 0) return [];
  const { text, columns } = countSql(of, asked, knownAt === null ? "now" : "then", agencies !== null, exists);
  // As one value: the embedded database takes longer to hand over a row than to count it.
  const whole = `select coalesce(json_agg(counted), '[]') as rows from (${text}) as counted`;
  const [found] = await rowsOf<{ rows: Record<string, unknown>[] }>(db, whole, values);
  return (found?.rows ?? []).flatMap((row) =>
    asked.flatMap(({ id }, index) => {
      const names = columns[index];
      if (names === undefined) return [];
      const [yes, no, all] = [names.yes, names.no, names.all].map((it) => Number(row[it]));
      if (yes === undefined || no === undefined || all === undefined || all === 0) return [];
      return [{ predicate: id, cell: String(row.cell), yes, no, unknown: all - yes - no }];
    }),
  );
}
