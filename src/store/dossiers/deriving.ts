import type { Kysely } from "kysely";
import type { Derivation } from "#dossier/derive/derivedFacts.ts";
import { deriveFacts } from "#dossier/derive/deriveFacts.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import type { Dossier } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { type DerivedRow, derivedRow } from "./derivedRow.ts";
import { type Catalogue, type DossierNames, readAround } from "./knownAround.ts";
import { placeMarks } from "./latenessMarks.ts";

/**
 * What deriving an authority's dossiers needs over one transaction.
 * @property positions see `placeMarks`
 * @property catalogue what was read of the catalogue; a procedure that changes must be taken out
 */
export type Deriving = {
  authority: AgencyCode;
  derivation: Derivation;
  positions: readonly number[];
  catalogue: Catalogue;
};

/** Derives one dossier that is known from an instant on. */
export type Derive = (dossier: Dossier, knownFrom: Instant) => DerivedRow;

export async function startDeriving(db: Kysely<Schema>, authority: AgencyCode): Promise<Deriving> {
  const derivation = readDerivation(authority);
  const positions = await placeMarks(db, derivation.marks);
  return { authority, derivation, positions, catalogue: new Map() };
}

/** Reads what is known around some dossiers, so that each can be derived. */
export async function derivingOf(
  db: Kysely<Schema>,
  { authority, derivation, positions, catalogue }: Deriving,
  names: DossierNames,
): Promise<Derive> {
  const around = await readAround(db, authority, names, catalogue);
  return (dossier, knownFrom) =>
    derivedRow(deriveFacts(dossier, derivation, around(dossier, knownFrom)), positions);
}
