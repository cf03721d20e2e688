import type { Database } from "#store/database.ts";
import { type Count, countFromFacts } from "../countFromFacts.ts";
import { literal, type SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";
import type { Question } from "../question.ts";
import type { MendableRule } from "./mendableRule.ts";

/** One mend made on every dossier that lacks it, of some agencies' own dossiers, or of some dossiers by their codes. */
export type MadeMend = {
  mend: string;
  agencies: readonly string[] | null;
  codes: readonly string[] | null;
};

/**
 * Counts rules over any subject as they would be with mends made: each rule once as it is and once with mended facts, chosen
 * dossier by dossier, in the very count that counts them otherwise.
 * @param lacking the rules over dossiers that say who lacks what
 */
export async function countMended(
  database: Database,
  rules: readonly MendableRule[],
  lacking: readonly MendableRule[],
  made: readonly MadeMend[],
  question: Question,
): Promise<Count[]> {
  const chosen = chosenBy(made, lacking);
  const predicates = rules.map((it) => mendedPredicate(it, chosen));
  const late = [...new Set(lacking.flatMap((it) => it.predicate.late))];
  const asked = predicates.map((it) => ({ ...it, late: [...new Set([...it.late, ...late])] }));
  return countFromFacts(database, [...new Map(asked.map((it) => [it.id, it])).values()], question);
}

/** By mend, the condition under which it is made on a dossier. */
function chosenBy(made: readonly MadeMend[], lacking: readonly MendableRule[]): ReadonlyMap<string, SqlText> {
  const byMend = Map.groupBy(made, (it) => it.mend);
  return new Map(
    [...byMend].map(([mend, them]) => {
      const meant = them.map(({ agencies, codes }) => {
        const conditions = [
          ...(agencies === null ? [] : [oneOf("coalesce(d.agency, '')", agencies)]),
          ...(codes === null ? [] : [oneOf("d.code", codes)]),
        ];
        return conditions.length === 0 ? "true" : `(${conditions.join(" and ")})`;
      });
      return [mend, `(((${meant.join(" or ")}) and ${lackSql(mend, lacking)}) is true)`];
    }),
  );
}

function oneOf(column: SqlText, values: readonly string[]): SqlText {
  return values.length === 0 ? "false" : `${column} in (${values.map(literal).join(", ")})`;
}

/** A dossier lacks a mend when it misses a rule, by a clause the mend bears on. */
function lackSql(mend: string, rules: readonly MendableRule[]): SqlText {
  const missing = rules.flatMap(({ predicate: { inScope, hit }, clauses }) =>
    clauses
      .filter((it) => it.mends.includes(mend))
      .map((it) => `((${inScope} and not ${hit}) is true and (${it.sql}) is not true)`),
  );
  return missing.length === 0 ? "false" : `(${missing.join(" or ")})`;
}

function mendedPredicate(
  { predicate, mended, mends }: MendableRule,
  chosen: ReadonlyMap<string, SqlText>,
): Predicate {
  const bearing = mends.filter((it) => chosen.has(it));
  if (bearing.length === 0) return predicate;
  // The largest combination first: what is left for a smaller one has not the others.
  const ways = mended.filter((it) => it.mends.every((mend) => chosen.has(mend))).toReversed();
  const answered = (of: (it: Predicate) => SqlText): SqlText => {
    const cases = ways.map((it) => {
      const all = it.mends.map((mend) => chosen.get(mend)).join(" and ");
      return `when ${all} then ${of(it.predicate)}`;
    });
    return `(case ${cases.join(" ")} else ${of(predicate)} end)`;
  };
  const exists = predicate.exists.map((it, at) => ({
    ...it,
    sql: answered((of) => of.exists[at]?.sql ?? it.sql),
  }));
  // Rules over anything but dossiers look at dossiers only through what exists.
  if (predicate.of !== "dossier") return { ...predicate, exists };
  return { ...predicate, inScope: answered((it) => it.inScope), hit: answered((it) => it.hit), exists };
}
