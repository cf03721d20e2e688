import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";
import { type Knowledge, relationOf } from "../relations.ts";
import { impliedSql } from "./impliedSql.ts";
import type { ListWish } from "./listWish.ts";
import { DOSSIER_SORTS } from "./sorts.ts";

/**
 * How a page is read.
 * @property way `in-order`: dossiers are met in the order of the list, until there are enough; `gathered`: those that are
 *   asked for are few, so all are looked at and then sorted
 * @property part the dossiers of which it is known what the list is sorted by, or those that come after them, by their codes
 */
export type ListReading = {
  knowledge: Knowledge;
  ofAgencies: boolean;
  way: "in-order" | "gathered";
  part: "known" | "not-known";
};

/** The statement behind `listDossiers`. */
export function listSql(predicate: Predicate, reading: ListReading, wish: ListWish): SqlText {
  const { sort, descending, search, procedure, after } = wish;
  const { from, where } = relationOf("dossier", reading.knowledge, reading.ofAgencies);
  const { sql, type, group, groupOf } = DOSSIER_SORTS[reading.part === "known" ? sort : "code"];
  const [beyond, direction] = descending ? ["<", "desc"] : [">", "asc"];
  const wanted = [
    where,
    ...impliedSql(predicate, reading.ofAgencies, wish),
    ...(sort === "code"
      ? []
      : [`${DOSSIER_SORTS[sort].group} is ${reading.part === "known" ? "not " : ""}null`]),
    ...(after === null ? [] : [`${group} ${beyond}= ${groupOf}`]),
  ];
  const answered = [
    answeredSql(predicate, wish.answer),
    ...(search === null ? [] : ["d.code ilike :search"]),
    ...(procedure === null ? [] : ["d.procedure = :procedure"]),
    ...(after === null ? [] : [`(${sql}, d.code) ${beyond} (:after_value::${type}, :after_code)`]),
  ];
  // `offset 0` keeps the database to the way, and of a `case` it expects that half hold: of what a rule asks it expects that
  // next to none do, and then it sorts all instead of stopping at a full page.
  const [within, outside] =
    reading.way === "in-order"
      ? [
          `${wanted.join("\n  and ")}\norder by rough ${direction}`,
          `\nwhere case when ${answered.join("\n  and ")} then true end`,
        ]
      : [[...wanted, ...answered].join("\n  and "), ""];
  return `select d.code, d.agency, d.agency_as_given, d.procedure, d.channel, d.state,
  d.received_at, d.due_at, d.finished_at, d.returned_at, (${sql})::text as sorted_by
from (select d.*, ${group} as rough from ${from}
where ${within}
offset 0) d${outside}
order by d.rough ${direction}, ${sql === "d.code" ? "" : `${sql} ${direction}, `}d.code ${direction}
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
