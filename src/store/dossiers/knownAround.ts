import { type Kysely, sql } from "kysely";
import type { KnownAround, ProcedureFacts } from "#dossier/derive/derivedFacts.ts";
import type { Dossier } from "#dossier/dossier.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { oneOf } from "./oneOf.ts";

/** A procedure as the catalogue stated it at a time (milliseconds). */
type DatedProcedure = ProcedureFacts & { from: number };

/** Versions of each procedure in the order of their times; none for one that the catalogue does not have. */
export type Catalogue = Map<string, readonly DatedProcedure[]>;

const DISSATISFIED: Satisfaction = "dissatisfied";

/** What some dossiers are known by, whichever of their versions will be believed. */
export type DossierNames = { codes: ReadonlySet<string>; procedures: ReadonlySet<string> };

export function namesOfDossiers(dossiers: Iterable<Dossier>): DossierNames {
  const codes = new Set<string>();
  const procedures = new Set<string>();
  for (const { code, otherCodes, procedure } of dossiers) {
    codes.add(code);
    for (const it of otherCodes) codes.add(it);
    if (procedure !== null) procedures.add(procedure);
  }
  return { codes, procedures };
}

/**
 * Reads what is known now around some dossiers.
 * @param catalogue what was read of it before; grows by the procedures of these dossiers
 */
export async function readAround(
  db: Kysely<Schema>,
  authority: AgencyCode,
  { codes, procedures }: DossierNames,
  catalogue: Catalogue,
): Promise<(dossier: Dossier, knownFrom: Instant) => KnownAround> {
  await readProcedures(db, authority, procedures, catalogue);
  const dissatisfied = await readDissatisfied(db, authority, codes);
  return (dossier, knownFrom) => ({
    knownFrom,
    procedure: procedureOf(catalogue, dossier, knownFrom),
    dissatisfied: dissatisfied.has(dossier.code) || dossier.otherCodes.some((it) => dissatisfied.has(it)),
  });
}

async function readProcedures(
  db: Kysely<Schema>,
  authority: AgencyCode,
  procedures: Iterable<string>,
  catalogue: Catalogue,
): Promise<void> {
  const wanted = new Set([...procedures].filter((it) => !catalogue.has(it)));
  if (wanted.size === 0) return;
  const { rows } = await sql<{
    code: string;
    stated_at: Date | null;
    terms: ProcedureVersion["terms"];
    charges_fee: boolean | null;
    returns_paper: boolean | null;
  }>`
    select code, nullif(valid_from, '-infinity') as stated_at, terms, charges_fee, returns_paper
    from procedure_version
    where authority = ${authority} and known_to = 'infinity' and ${oneOf("code", wanted)}
    order by valid_from`.execute(db);
  for (const code of wanted) catalogue.set(code, []);
  for (const { code, stated_at, terms, charges_fee, returns_paper } of rows) {
    const from = stated_at?.getTime() ?? Number.NEGATIVE_INFINITY;
    const stated = { from, terms, chargesFee: charges_fee, returnsPaper: returns_paper };
    catalogue.set(code, [...(catalogue.get(code) ?? []), stated]);
  }
}

/** As the catalogue stated it when the dossier was received; a catalogue that is younger than the dossier is the best there is. */
function procedureOf(catalogue: Catalogue, dossier: Dossier, knownFrom: Instant): DatedProcedure | null {
  const versions = (dossier.procedure !== null && catalogue.get(dossier.procedure)) || [];
  if (versions.length < 2) return versions[0] ?? null;
  const at = Date.parse(dossier.receivedAt ?? dossier.submittedAt ?? knownFrom);
  return versions.findLast(({ from }) => from <= at) ?? versions[0] ?? null;
}

/** Those of some codes that a rating names which is not satisfied. */
async function readDissatisfied(
  db: Kysely<Schema>,
  authority: AgencyCode,
  codes: Iterable<string>,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("rating")
    .select("code")
    .distinct()
    .where("authority", "=", authority)
    .where("known_to", "=", sql<Date>`'infinity'::timestamptz`)
    .where("satisfaction", "=", DISSATISFIED)
    .where(oneOf("code", codes))
    .execute();
  return new Set(rows.map((it) => it.code));
}
