import { hash } from "node:crypto";
import type { Dossier } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { namesOf } from "./columnArrays.ts";
import { FACT_COLUMNS, type FactsRow, factsRow } from "./factsRow.ts";

/** Facts in their one spelling. @property text JSON of what is known, see `factsText` @property hash its SHA-256 in hex */
export type SpelledFacts = { row: FactsRow; text: string; hash: string };

const spelled = new WeakMap<Dossier, SpelledFacts>();

/** The same facts are mostly asked for more than once: as told, as believed, and to be written. */
export function spelledFacts(facts: Dossier): SpelledFacts {
  const before = spelled.get(facts);
  if (before !== undefined) return before;
  const row = factsRow(facts);
  const text = factsText(row);
  const now = { row, text, hash: hash("sha256", text) };
  spelled.set(facts, now);
  return now;
}

/** The columns as one JSON text; what is not known is left out. */
function factsText(row: FactsRow): string {
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

/** Facts as their text was written. */
export function factsOf(code: string, text: string): Dossier {
  const facts = nothingKnown(code);
  const known: Partial<FactsRow> = JSON.parse(text);
  // Set one by one into an object that has them all: put together anew, each would be of a shape of its own and slow to read.
  for (const column in known) {
    const property = PROPERTIES[column];
    if (property !== undefined)
      (facts as Record<string, unknown>)[property] = known[column as keyof FactsRow];
  }
  return facts;
}

/** The property of a dossier that each column spells. */
const PROPERTIES: Readonly<Record<string, string>> = Object.fromEntries(
  namesOf(FACT_COLUMNS).map((column) => [
    column,
    column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  ]),
);

/** Whether facts are spelled the same. */
export const sameFacts = (one: Dossier, other: Dossier): boolean =>
  one === other || spelledFacts(one).text === spelledFacts(other).text;
