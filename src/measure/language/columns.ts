import type { Measured } from "#rulebook/measure.ts";

/**
 * Where a fact stands.
 * @property sql over the alias of its subject
 * @property day the same time as a day in Asia/Ho_Chi_Minh, where a column keeps it: days compare faster and are indexed
 */
export type FactColumn = { sql: string; day?: string };

const at = (alias: string, name: string): FactColumn => ({ sql: `${alias}.${name}` });
const dated = (alias: string, name: string): FactColumn => ({
  sql: `${alias}.${name}_at`,
  day: `${alias}.${name}_day`,
});

/** Every fact of rules/facts.yaml with its column; a test holds the two lists together. */
export const COLUMNS = {
  dossier: {
    code: at("d", "code"),
    agency: at("d", "agency"),
    procedure: at("d", "procedure"),
    source: at("d", "source"),
    channel: at("d", "channel"),
    state: at("d", "state"),
    paidOnline: at("d", "paid_online"),
    submittedAt: dated("d", "submitted"),
    receivedAt: dated("d", "received"),
    dueAt: dated("d", "due"),
    finishedAt: dated("d", "finished"),
    returnedAt: dated("d", "returned"),
    refusedAt: dated("d", "refused"),
    endedAt: at("d", "ended_at"),
    supplementCount: at("d", "supplement_count"),
    databases: at("d", "databases"),
    wasReceived: at("d", "was_received"),
    isOpen: at("d", "is_open"),
    hasDigitisedComponent: at("d", "has_digitised_component"),
    hasComponentFile: at("d", "has_component_file"),
    hasDigitisedFile: at("d", "has_digitised_file"),
    hasReusedComponent: at("d", "has_reused_component"),
    hasComponentFromStore: at("d", "has_component_from_store"),
    hasResultFile: at("d", "has_result_file"),
    chargesFee: at("d", "charges_fee"),
    lacksHandlerName: at("d", "lacks_handler_name"),
    lacksHandlerTitle: at("d", "lacks_handler_title"),
    verifiedAccount: at("d", "verified_account"),
    returnsPaper: at("d", "returns_paper"),
    procedureChargesFee: at("d", "procedure_charges_fee"),
    dissatisfied: at("d", "dissatisfied"),
  },
  procedure: {
    code: at("p", "code"),
    name: at("p", "name"),
    isPublic: at("p", "is_public"),
    chargesFee: at("p", "charges_fee"),
    returnsPaper: at("p", "returns_paper"),
  },
  petition: {
    code: at("t", "code"),
    agency: at("t", "agency"),
    subject: at("t", "subject"),
    state: at("t", "state"),
    satisfaction: at("t", "satisfaction"),
    receivedAt: dated("t", "received"),
    dueAt: dated("t", "due"),
    answeredAt: dated("t", "answered"),
    publishedAt: at("t", "published_at"),
    judgedAt: { sql: ":judged_at::timestamptz" },
  },
  agency: { code: at("a", "code"), kind: at("a", "kind") },
} as const satisfies Record<Measured, Record<string, FactColumn>>;
