import type { Component, Dossier, Fee, Pause, ResultPaper, Step } from "#dossier/dossier.ts";
import type { Instant } from "#terms/instant.ts";

/** The columns of `dossier` that hold facts, as JSON writes them. Their types are those of the migration. */
export const FACT_COLUMNS = {
  other_codes: "jsonb",
  agency: "text",
  agency_as_given: "text",
  procedure: "text",
  procedure_as_given: "text",
  channel: "text",
  state: "text",
  submitted_at: "timestamptz",
  received_at: "timestamptz",
  due_at: "timestamptz",
  finished_at: "timestamptz",
  returned_at: "timestamptz",
  refused_at: "timestamptz",
  pauses: "jsonb",
  steps: "jsonb",
  components: "jsonb",
  results: "jsonb",
  has_digitised_component: "boolean",
  paid_online: "text",
  fees: "jsonb",
  verified_account: "boolean",
  databases: "jsonb",
} as const;

export type FactsRow = Record<keyof typeof FACT_COLUMNS, unknown>;

/**
 * Facts as columns, in one spelling: what is not known is left out, instants are in UTC, members of lists in a fixed order. The
 * same facts give the same JSON, whoever delivered them and however the database gave them back.
 */
export function factsRow(facts: Dossier): Partial<FactsRow> {
  const row = {
    other_codes: [...facts.otherCodes].sort(),
    agency: facts.agency,
    agency_as_given: facts.agencyAsGiven,
    procedure: facts.procedure,
    procedure_as_given: facts.procedureAsGiven,
    channel: facts.channel,
    state: facts.state,
    submitted_at: inUtc(facts.submittedAt),
    received_at: inUtc(facts.receivedAt),
    due_at: inUtc(facts.dueAt),
    finished_at: inUtc(facts.finishedAt),
    returned_at: inUtc(facts.returnedAt),
    refused_at: inUtc(facts.refusedAt),
    pauses: facts.pauses?.map(pause),
    steps: facts.steps === null ? null : inOrder(facts.steps.map(step)),
    components: facts.components?.map(component),
    results: facts.results?.map(result),
    has_digitised_component: facts.hasDigitisedComponent,
    paid_online: facts.paidOnline,
    fees: facts.fees?.map(fee),
    verified_account: facts.verifiedAccount,
    databases: facts.databases,
  } satisfies FactsRow;
  return withoutNulls(row);
}

/** JSON leaves out what is undefined, and the database reads what is left out as NULL. */
export function withoutNulls<Row extends object>(row: Row): Partial<Row> {
  const known: Partial<Row> = {};
  for (const key in row) if (row[key] !== null && row[key] !== undefined) known[key] = row[key];
  return known;
}

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The same instant in UTC with milliseconds. Throws on a text that is no instant. */
export function inUtc(instant: Instant | null): Instant | null {
  return instant === null || UTC.test(instant) ? instant : new Date(instant).toISOString();
}

const pause = (it: Pause): Pause => ({
  kind: it.kind,
  from: inUtc(it.from) ?? it.from,
  until: inUtc(it.until),
});

const step = (it: Step): Step => ({
  at: inUtc(it.at),
  state: it.state,
  handlerName: it.handlerName,
  handlerTitle: it.handlerTitle,
  unit: it.unit,
  note: it.note,
  dueAt: inUtc(it.dueAt),
});

/** By time, then by content, so that the order in which steps arrived leaves no trace; steps without a time last. */
function inOrder(steps: Step[]): Step[] {
  if (steps.length < 2) return steps;
  return steps
    .map((it) => ({ it, key: `${it.at ?? "~"}${JSON.stringify(it)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ it }) => it);
}

const component = (it: Component): Component => ({
  code: it.code,
  hasFile: it.hasFile,
  digitised: it.digitised,
  reused: it.reused,
  fromStore: it.fromStore,
});

const result = (it: ResultPaper): ResultPaper => ({ code: it.code, hasFile: it.hasFile });
const fee = (it: Fee): Fee => ({ code: it.code, amount: it.amount });
