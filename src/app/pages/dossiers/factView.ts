import type { FactView } from "#contract/dossiers.ts";
import { type Fact, readFacts } from "#rulebook/facts.ts";
import type { Bilingual } from "#terms/bilingual.ts";

/** Words for a value that only names something: an agency, a procedure. Null where there are none. */
export type ValueWords = (fact: string, value: string) => Bilingual | null;

/** A fact with the title and the words rules/facts.yaml has for it. Instants are written in UTC. */
export function factView(code: string, value: string | null, wordsOf: ValueWords): FactView {
  const { title, type, values } = factOf(code);
  if (value === null) return { code, title, type, value, says: null };
  const text = type === "timestamp" ? new Date(value).toISOString() : value;
  return { code, title, type, value: text, says: values?.[value] ?? wordsOf(code, value) };
}

/** A code with the words rules/facts.yaml has for it. */
export function codedView(fact: string, code: string | null): { code: string; says: Bilingual } | null {
  return code === null ? null : { code, says: factOf(fact).values?.[code] ?? { vi: code, en: code } };
}

/** Titles of some facts, by code. */
export function factTitles(codes: readonly string[]): Record<string, Bilingual> {
  return Object.fromEntries(codes.map((code) => [code, factOf(code).title ?? { vi: code, en: code }]));
}

/** A list that is no fact of rules/facts.yaml: how many it holds; null when the source says nothing of it. */
export function listView(code: string, list: readonly unknown[] | null): FactView {
  return { code, title: null, type: "int", value: list === null ? null : String(list.length), says: null };
}

function factOf(code: string): Pick<Fact, "type" | "values"> & { title: Bilingual | null } {
  const fact = readFacts().find((it) => it.of === "dossier" && it.code === code);
  return fact ?? { title: null, type: "string", values: null };
}
