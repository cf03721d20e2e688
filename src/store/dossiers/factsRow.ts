import type { Component, Dossier, Fee, Pause, ResultPaper, Step } from "#dossier/dossier.ts";
import { type Instant, isInUtc } from "#terms/instant.ts";
import { namesOf } from "./columnArrays.ts";

/** The columns of `dossier` that hold facts. Their types are those of the migration. */
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

/** The columns as one JSON text; what is not known is left out. */
export function factsText(row: FactsRow): string {
  let text = "";
  for (const { column, start, type } of PARTS) {
    const value = row[column];
    if (value === null) continue;
    text += text === "" ? start : `,${start}`;
    if (type === "text") text += textJson(String(value));
    else text += type === "timestamptz" ? `"${value}"` : value;
  }
  return `{${text}}`;
}

const PARTS = namesOf(FACT_COLUMNS).map((column) => ({
  column,
  start: `"${column}":`,
  type: FACT_COLUMNS[column],
}));

/** Whether all of it stands in JSON as it is: no quotes, backslashes, control characters and surrogates. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
const textJson = (it: string) => (PLAIN.test(it) ? `"${it}"` : JSON.stringify(it));

/** Whether facts are spelled the same as others whose columns are known. */
export function sameFacts(one: Dossier, other: Dossier, otherRow: FactsRow): boolean {
  let key: keyof Dossier;
  let isSame = true;
  for (key in one) isSame &&= one[key] === other[key];
  return isSame || factsText(factsRow(one)) === factsText(otherRow);
}

/** JSON leaves out what is undefined, and the database reads what is left out as NULL. */
export function withoutNulls<Row extends object>(row: Row): Partial<Row> {
  const known: Partial<Row> = {};
  for (const key in row) if (row[key] !== null && row[key] !== undefined) known[key] = row[key];
  return known;
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
