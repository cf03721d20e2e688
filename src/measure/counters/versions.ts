import type { SqlText } from "../language/sqlText.ts";
import { VERSION_FACTS } from "../relations.ts";

/** All current dossiers of an authority that still were there on a day or later (`:since_day`; -infinity: all). */
export const CURRENT: SqlText = `(select 1 as sign, ${VERSION_FACTS} from dossier
  where authority = :authority and not deleted and opened_day > '-infinity' and closed_day >= :since_day::date)`;

/** Those of them that are counted in some cells. */
export function currentOf(cell: "agency" | "procedure"): SqlText {
  return `(select 1 as sign, ${VERSION_FACTS} from dossier
  where authority = :authority and not deleted and opened_day > '-infinity' and coalesce(${cell}, '') = any(:cells::text[]))`;
}

/** What a batch changed: the versions it brought, and those it closed. */
export function changed(byCode: boolean): SqlText {
  const brought = `not deleted and opened_day > '-infinity' and known_from = :known_at::timestamptz`;
  // Each code is looked up by its key, whatever the database thinks of how many there are: all of a batch share its instant.
  const one = `unnest(:codes::text[]) as named (named_code)
  cross join lateral (select * from dossier where authority = :authority and code = named_code offset 0) as it`;
  const some = byCode ? " and code = any(:codes::text[])" : "";
  return `(select 1 as sign, ${VERSION_FACTS} from ${byCode ? one : "dossier"}
  where ${byCode ? "" : "authority = :authority and "}${brought}
  union all
  select -1 as sign, ${VERSION_FACTS} from dossier_history
  where authority = :authority and not deleted and opened_day > '-infinity' and known_to = :known_at::timestamptz and known_from < known_to${some})`;
}
