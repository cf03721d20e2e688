import type { Measured } from "#rulebook/measure.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { CompiledClause, Predicate } from "../predicate.ts";
import { type Knowledge, relationOf } from "../relations.ts";
import type { MendableRule } from "./mendableRule.ts";

/** Why something a mend would put right was lacking: the conditions in their order, the first that holds decides. */
export type MendParts = { mend: string; parts: readonly Pick<CompiledClause, "id" | "sql">[] };

/**
 * The answers of some rules to one thing as one text of a letter each: of every rule its answer, that with each combination
 * of mends, and that of each clause of its hit; then of every mend with parts the number of its part.
 */
export class AnswersSql {
  readonly #conditions = new Map<SqlText, string>();
  readonly #rules: readonly MendableRule[];
  readonly #parts: readonly MendParts[];

  constructor(rules: readonly MendableRule[], parts: readonly MendParts[]) {
    this.#rules = rules;
    this.#parts = parts;
  }

  /** A relation of `select`ed columns and `answers`. */
  over(of: Measured, knowledge: Knowledge, ofAgencies: boolean, select: readonly SqlText[]): SqlText {
    const letters = [
      ...this.#rules.flatMap((rule) => [
        this.#answer(rule.predicate),
        ...rule.mended.map((it) => this.#answer(it.predicate)),
        ...rule.clauses.map((it) => this.#letter(it.sql)),
      ]),
      ...this.#parts.map((it) => this.#part(it)),
    ];
    const { from, where } = relationOf(of, knowledge, ofAgencies);
    const named = [...this.#conditions].map(([condition, name]) => `,\n    ${condition} as ${name}`);
    const names = select.map((_, at) => `s${at + 1}`);
    const selected = select.map((it, at) => `${it} as s${at + 1}`);
    // `offset 0` keeps the database from working a condition out again wherever it is asked for.
    return `(select ${names.join(", ")}, ${letters.join(" || ")} as answers
from (
  select ${selected.join(", ")}${named.join("")}
  from ${from}
  where ${where}
  offset 0
) as known)`;
  }

  #named(condition: SqlText): string {
    const known = this.#conditions.get(condition);
    if (known !== undefined) return known;
    const name = `c${this.#conditions.size + 1}`;
    this.#conditions.set(condition, name);
    return name;
  }

  #answer({ inScope, hit }: Predicate): SqlText {
    const [within, met] = [this.#named(inScope), this.#named(hit)];
    return `case when ${within} is false then 'o' when ${within} and ${met} then 'y' when ${within} and not ${met} then 'n' else 'u' end`;
  }

  #letter(condition: SqlText): SqlText {
    const name = this.#named(condition);
    return `case when ${name} then 'y' when not ${name} then 'n' else 'u' end`;
  }

  /** Told apart only where something is lacking: else it would make unlike what is alike. */
  #part({ mend, parts }: MendParts): SqlText {
    const lacking = this.#rules.flatMap(({ predicate, clauses }) =>
      clauses
        .filter((it) => it.mends.includes(mend))
        .map((it) => `(${this.#named(predicate.inScope)} and ${this.#named(it.sql)} is not true)`),
    );
    if (lacking.length === 0) return "'-'";
    const cases = parts.map((it, at) => `when ${this.#named(it.sql)} then '${at + 1}'`);
    return `case when (${lacking.join(" or ")}) is not true then '-' ${cases.join(" ")} else '-' end`;
  }
}
