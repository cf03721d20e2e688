import type { Dossier } from "./dossier.ts";

/** A dossier of which only the code is known: what a delivery of one fact starts from. */
export function nothingKnown(code: string): Dossier {
  return {
    code,
    otherCodes: [],
    agency: null,
    agencyAsGiven: null,
    procedure: null,
    procedureAsGiven: null,
    channel: null,
    state: null,
    submittedAt: null,
    receivedAt: null,
    dueAt: null,
    finishedAt: null,
    returnedAt: null,
    refusedAt: null,
    pauses: null,
    steps: null,
    components: null,
    results: null,
    hasDigitisedComponent: null,
    paidOnline: null,
    fees: null,
    verifiedAccount: null,
    databases: null,
  };
}
