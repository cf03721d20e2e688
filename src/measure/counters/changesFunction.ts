import { createHash } from "node:crypto";
import { type Connection, rowsOf } from "#store/statement.ts";
import { namesIn, type SqlText, substituted } from "../language/sqlText.ts";

/**
 * A statement kept in the database as a function, so that each connection plans it once: for a single change the planning
 * of some hundred conditions takes many times longer than the counting.
 */
type KeptStatement = { name: string; create: SqlText; call: SqlText };

/** Places of a statement by their types; marks are integers. */
const TYPES: Readonly<Record<string, string>> = {
  authority: "text",
  known_at: "timestamptz",
  codes: "text[]",
  counted_to: "timestamptz",
  counted_before: "timestamptz",
  counted_day: "date",
};

/** The function is named after what it does: another statement is another function. */
export function keptStatement(statement: SqlText): KeptStatement {
  const names = namesIn(statement);
  const typed = names.map((it) => ({ name: it, type: TYPES[it] ?? "integer" }));
  const body = substituted(statement, Object.fromEntries(names.map((it) => [it, `given_${it}`])));
  const name = `count_changes_${createHash("sha256").update(body).digest("hex").slice(0, 16)}`;
  return {
    name,
    // Planned for any values: those of one call say nothing of the next.
    create: `create or replace function ${name} (${typed.map((it) => `given_${it.name} ${it.type}`).join(", ")})
returns void language plpgsql set plan_cache_mode = force_generic_plan as $body$
#variable_conflict use_column
begin
${body};
end $body$`,
    call: `select ${name} (${typed.map((it) => `:${it.name}::${it.type}`).join(", ")})`,
  };
}

/** Makes the function where it is not there yet; two writers making the same one wait for each other. */
export async function keepStatement(tx: Connection, { name, create }: KeptStatement): Promise<void> {
  const [found] = await rowsOf<{ there: boolean }>(tx, "select to_regproc(:name) is not null as there", {
    name,
  });
  if (found?.there) return;
  await rowsOf(tx, "select pg_advisory_xact_lock(hashtextextended(:name, 766))", { name });
  await rowsOf(tx, create, {});
}
