import { lateSql } from "../language/functions.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";
import type { ListWish } from "./listWish.ts";

/** Late at some time by some mark: word for word the condition of the index `dossier_ever_late`. */
const EVER_LATE: SqlText = "not ('{}'::tstzmultirange = all (d.late))";

/**
 * What holds of every dossier with an answer, as far as an index has it: what the database cannot conclude by itself.
 * @param ofAgencies an agency has fewer dossiers than there are that were ever late
 */
export function impliedSql(
  predicate: Predicate,
  ofAgencies: boolean,
  { answer, sort }: Pick<ListWish, "answer" | "sort">,
): SqlText[] {
  // Whoever is in scope meets each clause; one about what the list is sorted by says where to begin and to end.
  const bounds = predicate.clauses.filter(
    ({ role, facts }) => role === "population" && answer !== "unknown" && facts.includes(sort),
  );
  return [
    ...(!ofAgencies && onlyLate(predicate, answer) ? [EVER_LATE] : []),
    ...bounds.map(({ sql }) => sql),
  ];
}

/** Whether an answer is that a dossier is late, and nothing besides. */
export function onlyLate({ clauses, late }: Predicate, answer: ListWish["answer"]): boolean {
  const hits = clauses.filter(({ role }) => role === "hit").map(({ sql }) => sql);
  const isHit = (wanted: SqlText) => hits.length === 1 && hits[0] === wanted;
  return late.some(
    (mark) =>
      (answer === "yes" && isHit(lateSql(mark))) || (answer === "no" && isHit(`(not ${lateSql(mark)})`)),
  );
}
