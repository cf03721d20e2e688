import type { Measured } from "#rulebook/measure.ts";
import type { SqlText } from "./language/sqlText.ts";

/**
 * The things rules count, as relations under their aliases.
 * @property from relation and alias
 * @property where what belongs to the question
 * @property cell what its counts are kept by: the agency, or the authority for things that belong to no unit
 */
export type Relation = { from: SqlText; where: SqlText; cell: SqlText };

/** `now`: what is known now; `then`: what was known at an instant of the past, `:known_at`. */
export type Knowledge = "now" | "then";

/** Dossiers that were there in the period. Whatever happened to a dossier lies between its opened and its closed day. */
export const IN_WINDOW: SqlText = "d.opened_day < :until_day::date and d.closed_day >= :from_day::date";

export function relationOf(subject: Measured, knowledge: Knowledge, ofAgencies: boolean): Relation {
  switch (subject) {
    case "dossier": {
      const { from, where } = dossiers(knowledge);
      const some = ofAgencies ? " and d.agency = any(:agencies::text[])" : "";
      return { from, where: `${where} and ${IN_WINDOW}${some}`, cell: "coalesce(d.agency, '')" };
    }
    case "procedure":
      return { from: procedures(knowledge), where: "true", cell: ":authority::text" };
    case "petition":
      return {
        from: "petition t",
        where: `t.authority = :authority and ${believed("t", knowledge)}${ofAgencies ? " and t.agency = any(:agencies::text[])" : ""}`,
        cell: "coalesce(t.agency, '')",
      };
    case "agency":
      return {
        from: "jsonb_to_recordset(:units::jsonb) as a(code text, kind text)",
        where: "true",
        cell: "a.code",
      };
  }
}

/** Current rows, or current and closed rows as of an instant; never all versions. */
export function dossiers(knowledge: Knowledge): { from: SqlText; where: SqlText } {
  if (knowledge === "now") return { from: "dossier d", where: "d.authority = :authority and not d.deleted" };
  const since = "authority = :authority and not deleted and known_from <= :known_at::timestamptz";
  return {
    from: `(select ${VERSION_FACTS} from dossier where ${since}
    union all
    select ${VERSION_FACTS} from dossier_history where ${since} and known_from < known_to and known_to > :known_at::timestamptz) d`,
    where: "true",
  };
}

/** The columns rules and lists look at. */
export const VERSION_FACTS: SqlText = `authority, code, version, known_from, source, agency, agency_as_given, procedure, channel, state,
      submitted_at, received_at, due_at, finished_at, returned_at, refused_at, ended_at,
      submitted_day, received_day, due_day, finished_day, returned_day, refused_day, opened_day, closed_day,
      supplement_count, databases, paid_online, was_received, is_open, has_digitised_component, has_component_file,
      has_digitised_file, has_reused_component, has_component_from_store, has_result_file, charges_fee,
      lacks_handler_name, lacks_handler_title, verified_account, returns_paper, procedure_charges_fee, dissatisfied,
      late, late_unknown`;

function believed(alias: string, knowledge: Knowledge): SqlText {
  if (knowledge === "now") return `${alias}.known_to = 'infinity'`;
  return `${alias}.known_from <= :known_at::timestamptz and ${alias}.known_to > :known_at::timestamptz`;
}

/** Of each procedure the version in force at the end of the period. */
function procedures(knowledge: Knowledge): SqlText {
  return `(select distinct on (v.code) v.* from procedure_version v
    where v.authority = :authority and ${believed("v", knowledge)} and v.valid_from < :ends_at::timestamptz
    order by v.code, v.valid_from desc) p`;
}
