import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";
import { type Knowledge, relationOf } from "../relations.ts";
import type { ListWish } from "./listWish.ts";
import { DOSSIER_SORTS } from "./sorts.ts";

/** The statement behind `listDossiers`. */
export function listSql(
  predicate: Predicate,
  knowledge: Knowledge,
  ofAgencies: boolean,
  { answer, sort, descending, search, procedure, after }: ListWish,
): SqlText {
  const { from, where } = relationOf("dossier", knowledge, ofAgencies);
  const { sql, type } = DOSSIER_SORTS[sort];
  const [beyond, order] = descending ? ["<", "desc"] : [">", "asc"];
  const conditions = [
    where,
    answeredSql(predicate, answer),
    ...(search === null ? [] : ["d.code ilike :search"]),
    ...(procedure === null ? [] : ["d.procedure = :procedure"]),
    ...(after === null ? [] : [`(${sql}, d.code) ${beyond} (:after_value::${type}, :after_code)`]),
  ];
  return `select d.code, d.agency, d.agency_as_given, d.procedure, d.channel, d.state,
  d.received_at, d.due_at, d.finished_at, d.returned_at, (${sql})::text as sorted_by
from ${from}
where ${conditions.join("\n  and ")}
order by ${sql} ${order}, d.code ${order}
limit :row_limit::int`;
}

/** True where a predicate gives an answer. */
function answeredSql({ inScope, hit }: Predicate, answer: Exclude<MeasureAnswer, "out">): SqlText {
  switch (answer) {
    case "yes":
      return `(${inScope} and ${hit})`;
    case "no":
      return `(${inScope} and not ${hit})`;
    case "unknown":
      // Not known to be out, and neither a hit nor a miss.
      return `(${inScope} is not false and (${inScope} and ${hit}) is not true and (${inScope} and not ${hit}) is not true)`;
  }
}
