import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../database.ts";
import { rowsOf } from "../statement.ts";

/** @property statedAt since when the catalogue states it; null when it does not say */
type StatedProcedure = Pick<ProcedureVersion, "code" | "name" | "terms"> & { statedAt: Instant | null };

/** What the catalogue said of some procedures as known at an instant: every dated version of each, in the order of their times. */
export async function proceduresAsKnown(
  { sql }: Pick<Database, "sql">,
  authority: AgencyCode,
  codes: readonly string[],
  at: Instant,
): Promise<StatedProcedure[]> {
  if (codes.length === 0) return [];
  type Row = Pick<StatedProcedure, "code" | "name" | "terms"> & { stated_at: Date | null };
  const values = { authority, codes: [...codes], at };
  const rows = await rowsOf<Row>(sql, TEXT, values);
  return rows.map(({ stated_at, ...it }) => ({ ...it, statedAt: stated_at?.toISOString() ?? null }));
}

const TEXT = `
  select code, name, terms, nullif(valid_from, '-infinity') as stated_at
  from procedure_version
  where authority = :authority and code = any(:codes::text[])
    and known_from <= :at::timestamptz and known_to > :at::timestamptz
  order by code, valid_from`;
