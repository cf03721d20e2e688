import type { Payment } from "#dossier/payment.ts";
import type { Petition } from "#dossier/petition.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Rating, RatingSummary } from "#dossier/rating.ts";
import type { EventDelivery, EventKind } from "./batch.ts";
import type { ColumnTypes } from "./columnArrays.ts";
import { inUtc } from "./factsRow.ts";
import { isCharged, some } from "./flags.ts";

/** A fact around dossiers, whatever its kind. */
export type EventFact = ProcedureVersion | Petition | Rating | RatingSummary | Payment;

/** One event as the columns of its table, in the one spelling that is hashed. */
export type EventRow = Record<string, unknown>;

/**
 * Where a kind of event is kept.
 * @property key columns that make two deliveries one event; `valid_from` among them keeps dated versions side by side
 * @property columns all columns with facts, and their types
 */
export type EventTable = {
  table: "procedure_version" | "petition" | "rating" | "rating_summary" | "payment";
  key: readonly string[];
  columns: ColumnTypes;
};

export const EVENT_TABLES = {
  procedure: {
    table: "procedure_version",
    key: ["code", "valid_from"],
    columns: {
      code: "text",
      valid_from: "timestamptz",
      code_as_given: "text",
      name: "text",
      published_by: "text",
      decision: "text",
      is_public: "boolean",
      domains: "jsonb",
      terms: "jsonb",
      components: "jsonb",
      results: "jsonb",
      charges_fee: "boolean",
      returns_paper: "boolean",
    },
  },
  petition: {
    table: "petition",
    key: ["code"],
    columns: {
      code: "text",
      agency: "text",
      agency_as_given: "text",
      subject: "text",
      state: "text",
      received_at: "timestamptz",
      due_at: "timestamptz",
      answered_at: "timestamptz",
      published_at: "timestamptz",
      satisfaction: "text",
    },
  },
  rating: {
    table: "rating",
    key: ["key"],
    columns: { key: "text", code: "text", rated_at: "timestamptz", satisfaction: "text" },
  },
  "rating-summary": {
    table: "rating_summary",
    key: ["key"],
    columns: {
      key: "text",
      agency: "text",
      agency_as_given: "text",
      period: "text",
      procedure: "text",
      question: "text",
      raters: "integer",
      shares: "jsonb",
      doubt: "text",
    },
  },
  payment: {
    table: "payment",
    key: ["key"],
    columns: {
      key: "text",
      code: "text",
      reference: "text",
      transaction: "text",
      amount: "numeric",
      online: "boolean",
      state: "text",
      paid_at: "timestamptz",
    },
  },
} as const satisfies Record<EventKind, EventTable>;

export function factOf(it: EventDelivery): EventFact {
  switch (it.kind) {
    case "procedure":
      return it.procedure;
    case "petition":
      return it.petition;
    case "rating":
      return it.rating;
    case "rating-summary":
      return it.summary;
    case "payment":
      return it.payment;
  }
}

export function rowOf(it: EventDelivery): EventRow {
  switch (it.kind) {
    case "procedure":
      return procedureRow(it.procedure);
    case "petition":
      return petitionRow(it.petition);
    case "rating":
      return ratingRow(it.rating);
    case "rating-summary":
      return summaryRow(it.summary);
    case "payment":
      return paymentRow(it.payment);
  }
}

/** `-infinity`: the catalogue does not say since when. */
const procedureRow = (it: ProcedureVersion): EventRow => ({
  code: it.code,
  valid_from: inUtc(it.sourceTime) ?? "-infinity",
  code_as_given: it.codeAsGiven,
  name: it.name,
  published_by: it.publishedBy,
  decision: it.decision,
  is_public: it.public,
  domains: it.domains,
  terms: it.terms,
  components: it.components,
  results: it.results,
  charges_fee: some(it.terms, ({ fees }) => some(fees, ({ amount }) => isCharged(amount))),
  returns_paper: it.results === null ? null : it.results.length > 0,
});

const petitionRow = (it: Petition): EventRow => ({
  code: it.code,
  agency: it.agency,
  agency_as_given: it.agencyAsGiven,
  subject: it.subject,
  state: it.state,
  received_at: inUtc(it.receivedAt),
  due_at: inUtc(it.dueAt),
  answered_at: inUtc(it.answeredAt),
  published_at: inUtc(it.publishedAt),
  satisfaction: it.satisfaction,
});

const ratingRow = (it: Rating): EventRow => ({
  key: JSON.stringify([it.code, inUtc(it.ratedAt)]),
  code: it.code,
  rated_at: inUtc(it.ratedAt),
  satisfaction: it.satisfaction,
});

const summaryRow = (it: RatingSummary): EventRow => ({
  key: JSON.stringify([it.agency ?? it.agencyAsGiven, it.period, it.procedure, it.question]),
  agency: it.agency,
  agency_as_given: it.agencyAsGiven,
  period: it.period,
  procedure: it.procedure,
  question: it.question,
  raters: it.raters,
  shares: it.shares,
  doubt: it.doubt,
});

/** A confirmation names only the reference, so the reference comes first. */
const paymentRow = (it: Payment): EventRow => ({
  key: JSON.stringify(
    it.reference === null && it.transaction === null
      ? ["dossier", it.code, inUtc(it.paidAt), it.amount]
      : it.reference === null
        ? ["transaction", it.transaction]
        : ["reference", it.reference],
  ),
  code: it.code,
  reference: it.reference,
  transaction: it.transaction,
  amount: it.amount,
  online: it.online,
  state: it.state,
  paid_at: inUtc(it.paidAt),
});
