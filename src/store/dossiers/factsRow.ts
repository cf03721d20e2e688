import type { Component, Dossier, Fee, Pause, ResultPaper, Step } from "#dossier/dossier.ts";
import { type Instant, isInUtc } from "#terms/instant.ts";

/** The facts of a dossier in the order in which they are spelled, with the types of those that are columns of `dossier`. */
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

/** Facts that stand in their text only: nobody counts by them. */
const TOLD_ONLY = [
  "other_codes",
  "procedure_as_given",
  "pauses",
  "steps",
  "components",
  "results",
  "fees",
] as const;

/** Facts with a column of their own, for what rules, lists and counts ask. */
export const QUERIED_COLUMNS = without(FACT_COLUMNS, TOLD_ONLY);

function without<Types extends object, Key extends keyof Types>(types: Types, keys: readonly Key[]) {
  const rest = Object.entries(types).filter(([column]) => !keys.some((it) => it === column));
  return Object.fromEntries(rest) as Omit<Types, Key>;
}

/** Facts as columns; lists as their JSON text. */
export type FactsRow = Record<keyof typeof FACT_COLUMNS, string | boolean | null>;

/**
 * Facts as columns, in one spelling: instants are in UTC, members of lists in a fixed order. The same facts give the same
 * columns, whoever delivered them and however the database gave them back.
 */
export function factsRow(facts: Dossier): FactsRow {
  const { otherCodes } = facts;
  return {
    other_codes: otherCodes.length === 0 ? "[]" : JSON.stringify([...otherCodes].sort()),
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
    pauses: listText(facts.pauses, pause),
    steps: stepsText(facts.steps),
    components: listText(facts.components, component),
    results: listText(facts.results, result),
    has_digitised_component: facts.hasDigitisedComponent,
    paid_online: facts.paidOnline,
    fees: listText(facts.fees, fee),
    verified_account: facts.verifiedAccount,
    databases: facts.databases === null ? null : JSON.stringify(facts.databases),
  };
}

/** The same instant in UTC with milliseconds. Throws on a text that is no instant. */
export function inUtc(instant: Instant | null): Instant | null {
  return instant === null || isInUtc(instant) ? instant : new Date(instant).toISOString();
}

function listText<Member>(list: readonly Member[] | null, spelled: (it: Member) => Member): string | null {
  if (list === null) return null;
  return list.length === 0 ? "[]" : JSON.stringify(list.map(spelled));
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

/** The steps written last: versions of a dossier come one after the other, and each repeats those of the one before. */
let written: { step: Step; at: string; text: string }[] = [];

/** By time, then by content, so that the order in which steps arrived leaves no trace; steps without a time last. */
function stepsText(steps: readonly Step[] | null): string | null {
  if (steps === null) return null;
  const all = steps.map((it, index) => {
    const before = written[index];
    if (before?.step === it) return before;
    const spelled = step(it);
    return { step: it, at: spelled.at ?? "~", text: JSON.stringify(spelled) };
  });
  written = all;
  let before = "";
  let isInOrder = true;
  let text = "";
  for (const it of all) {
    isInOrder &&= before < it.at;
    before = it.at;
    text += text === "" ? it.text : `,${it.text}`;
  }
  if (isInOrder) return `[${text}]`;
  const keyed = all.map((it) => ({ key: it.at + it.text, text: it.text }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return `[${keyed.map((it) => it.text).join(",")}]`;
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
