import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { COLUMNS, type FactColumn } from "../language/columns.ts";
import { type Question, valuesOf } from "../question.ts";
import { dossiers } from "../relations.ts";
import { jsonObject } from "./jsonObject.ts";
import { textOfFact } from "./textOfFact.ts";

/** A fact by its code in rules/facts.yaml, as text; null is not known. */
type KnownFact = { code: string; value: string | null };

/** Everything rules may ask of one dossier, as it was known. Undefined when no such dossier was known then. */
export async function dossierFacts(
  database: Database,
  question: Question,
  code: string,
): Promise<KnownFact[] | undefined> {
  const columns: [string, FactColumn][] = Object.entries(COLUMNS.dossier);
  const { from, where } = dossiers(question.knownAt === null ? "now" : "then");
  const pairs = columns.map(([name, { sql }]) => `'${name}', ${sql}`);
  const text = `select ${jsonObject(pairs)} as facts from ${from} where ${where} and d.code = :code`;
  const values = { ...valuesOf(question), code };
  const [found] = await rowsOf<{ facts: Readonly<Record<string, unknown>> }>(database.sql, text, values);
  return found && columns.map(([name]) => ({ code: name, value: textOfFact(found.facts[name]) }));
}
