import type { SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";
import { IN_WINDOW, type Knowledge, VERSION_FACTS } from "../relations.ts";

/** A letter of each answer, as one stands for it in a text of answers. */
export const ANSWER_LETTERS = { yes: "y", no: "n", unknown: "u", out: "o" } as const;

/**
 * Dossiers that are not what they were: told otherwise between two instants, or late by then by time alone. One row each:
 * `code`, `at` when it last changed, `told` whether something was told of it, the agency before and after, and the answers
 * of some rules before and after as one text of a letter each; NULL where no such dossier was known.
 *
 * Opens `:since_at` and `:since_judged` beside the names of a question. What is known now has no upper bound.
 * @property told whether those are left out that time alone changed: finding them means looking at every open dossier
 * @property newestFirst whether they come in the order of `at`, so that whoever wants a few judges no more than these
 */
export function changesSql(
  predicates: readonly Predicate[],
  knowledge: Knowledge,
  { told: toldOnly, newestFirst }: { told?: boolean; newestFirst?: boolean } = {},
): SqlText {
  const answers = predicates.length === 0 ? "''" : predicates.map(letterOf).join(" || ");
  const side = (then: Knowledge, as: string) => `left join lateral (
    select d.agency, ${answers} as answers from ${named(then)} d offset 0
  ) ${as} on true`;
  return `(select m.code, m.at, m.told, b.agency as agency_before, a.agency as agency_after,
  b.answers as before, a.answers as after
from (select code, max(at) as at, bool_or(told) as told from (${told(knowledge)}${
    toldOnly ? "" : `\n  union all\n  ${turned(knowledge)}`
  }) v group by code${newestFirst ? " order by max(at) desc, code" : ""}) m
${side("then", "b").replaceAll(":known_at", ":since_at").replaceAll(":judged_at", ":since_judged")}
${side(knowledge, "a")}
where (m.told and (b.answers is not null or a.answers is not null)) or b.answers is distinct from a.answers) c`;
}

function letterOf({ inScope, hit }: Predicate): SqlText {
  return `case when not (${IN_WINDOW}) or ${inScope} is false then 'o' when ${inScope} and ${hit} then 'y' when ${inScope} and not ${hit} then 'n' else 'u' end`;
}

/** The version of one dossier that was believed, found by its code: few are looked for among many. */
function named(knowledge: Knowledge): SqlText {
  const of = "authority = :authority and code = m.code and not deleted";
  if (knowledge === "now") return `(select ${VERSION_FACTS} from dossier where ${of})`;
  return `(select ${VERSION_FACTS} from dossier where ${of} and known_from <= :known_at::timestamptz
    union all
    select ${VERSION_FACTS} from dossier_history
    where ${of} and known_from < known_to and known_from <= :known_at::timestamptz and known_to > :known_at::timestamptz)`;
}

/** Every dossier of which a version began or ended to be believed; one that was taken up by another only ended. */
function told(knowledge: Knowledge): SqlText {
  const since = (column: string) => `authority = :authority and ${column} > :since_at::timestamptz`;
  const ended = `select code, known_to, true from dossier_history where ${since("known_to")} and known_from < known_to`;
  const begun = `select code, known_from as at, true as told from dossier where ${since("known_from")}`;
  if (knowledge === "now") return `${begun}\n  union all\n  ${ended}`;
  const by = (column: string) => `${column} <= :known_at::timestamptz`;
  return [
    `${begun} and ${by("known_from")}`,
    `${ended} and ${by("known_to")}`,
    `select code, known_from, true from dossier_history where ${since("known_from")} and known_from < known_to
    and ${by("known_from")} and known_to > :known_at::timestamptz`,
  ].join("\n  union all\n  ");
}

/**
 * Dossiers that became late, or of which it could no longer be told, without anybody saying anything: those to which more may
 * happen, those that ended since, and those whose promise passed.
 */
function turned(knowledge: Knowledge): SqlText {
  const day = (at: string) => `(:${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;
  const select = (table: string, of: string) => `select code, (
      select max(bound) from unnest(late || late_unknown) as marks (mark), unnest(mark) as range,
        unnest(array[lower(range), upper(range)]) as bound
      where bound > :since_judged::timestamptz and bound <= :judged_at::timestamptz
    ) as at
    from ${table}
    where authority = :authority and not deleted and :since_judged::timestamptz < :judged_at::timestamptz and ${of}
      and (closed_day >= ${day("since_judged")} or due_day between ${day("since_judged")} and ${day("judged_at")})`;
  const known = knowledge === "now" ? "true" : "known_from <= :known_at::timestamptz";
  const versions = [
    select("dossier", known),
    ...(knowledge === "now"
      ? []
      : [
          select(
            "dossier_history",
            `${known} and known_from < known_to and known_to > :known_at::timestamptz`,
          ),
        ]),
  ];
  return `select code, at, false from (${versions.join("\n    union all\n    ")}) t where at is not null`;
}
