import type { AgencyRef } from "#contract/scorecard.ts";
import type { Database } from "#store/database.ts";
import { proceduresAsKnown } from "#store/dossiers/proceduresAsKnown.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { ValueWords } from "./factView.ts";

/** The newest name the catalogue gave each procedure as known at an instant; procedures without one are left out. */
export async function procedureNames(
  database: Database,
  authority: AgencyCode,
  codes: Iterable<string | null>,
  at: Instant,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)].filter((it) => it !== null);
  const stated = await proceduresAsKnown(database, authority, wanted, at);
  return new Map(stated.flatMap(({ code, name }) => (name === null ? [] : [[code, name]])));
}

/** Words for the values of facts that name an agency or a procedure. Names are Vietnamese in both languages. */
export function namedValues(
  agencyOf: (code: AgencyCode) => AgencyRef | null,
  procedures: ReadonlyMap<string, string>,
): ValueWords {
  return (fact, value) => {
    const name =
      fact === "agency" ? agencyOf(value)?.name : fact === "procedure" ? procedures.get(value) : undefined;
    return name === undefined || name === value ? null : { vi: name, en: name };
  };
}
