import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Schema } from "../../schema.ts";
import { oneOf } from "../oneOf.ts";
import type { Fallen } from "./fallen.ts";

/** Of some dossiers, those about which an undone batch has said something; of most nobody needs to ask. */
export async function shakenCodes(
  db: Kysely<Schema>,
  authority: AgencyCode,
  { undone }: Fallen,
  codes: readonly string[],
): Promise<Set<string>> {
  if (undone.size === 0 || codes.length === 0) return new Set();
  const fallen = sql`batch = any(${[...undone.keys()]}::integer[])`;
  const { rows } = await sql<{ code: string }>`
    with named as (
      select code, code as kept from unnest(${[...codes]}::text[]) as it(code)
      union
      select alias, code from dossier_alias where authority = ${authority} and ${oneOf("code", codes)}
    )
    select distinct named.kept as code from named
    where exists (select from dossier_history as it where it.authority = ${authority} and it.code = named.code and it.${fallen})
      or exists (select from batch_confirmation as it where it.authority = ${authority} and it.code = named.code and it.${fallen})`.execute(
    db,
  );
  return new Set(rows.map((it) => it.code));
}
