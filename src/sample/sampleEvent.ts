import type { DossierVersion } from "#dossier/dossier.ts";
import type { Payment } from "#dossier/payment.ts";
import type { Petition } from "#dossier/petition.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Rating } from "#dossier/rating.ts";

/** What only the record shows, not the facts read from it. */
export type HiddenFlaw = "result-is-submitted-file" | "made-up-identity";

/** One thing a sample tells, as facts: what importing its record would take. */
export type SampleEvent =
  | { kind: "procedure"; procedure: ProcedureVersion }
  | { kind: "version"; version: DossierVersion; hidden?: readonly HiddenFlaw[] }
  | { kind: "rating"; rating: Rating }
  | { kind: "payment"; payment: Payment }
  | { kind: "petition"; petition: Petition };
