import type { Clause, Measured } from "#rulebook/measure.ts";
import type { SqlText } from "./language/sqlText.ts";

/** A clause with the condition it comes to. `facts` are those it looks at; `dossiers` stands for conditions on dossiers. */
export type CompiledClause = Clause & {
  role: "population" | "exclusion" | "hit";
  sql: SqlText;
  facts: readonly string[];
};

/** A condition on dossiers that a rule over procedures or agencies asks for: some dossier has it, or might. */
export type ExistsCondition = { id: string; sql: SqlText; cell: "procedure" | "agency" };

/**
 * A rule compiled once; count, list and why are projections of it.
 * @property id of what it says in SQL: two rules that ask the same have the same id and share their counters
 * @property inScope population and no exclusion: true, false (out) or NULL (unknown)
 * @property hit true, false or NULL
 * @property exists conditions on dossiers; `e1`, `e2` … in the texts are their counts
 * @property late marks of lateness it looks at, as `rule` or `rule/cause`
 */
export type Predicate = {
  id: string;
  of: Measured;
  clauses: readonly CompiledClause[];
  inScope: SqlText;
  hit: SqlText;
  exists: readonly ExistsCondition[];
  late: readonly string[];
};
