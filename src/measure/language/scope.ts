import type { Fact } from "#rulebook/facts.ts";
import type { Measured } from "#rulebook/measure.ts";
import type { SqlText } from "./sqlText.ts";

/** Values that dossiers' facts would have once mended, as SQL by the fact's code; `late` stands for every lateness rule. */
export type MendedFacts = ReadonlyMap<string, SqlText>;

/**
 * What an expression may use, and what is gathered on the way.
 * @property iteratedAs the name of the dossier variable inside `dossiers.exists(d, …)`
 * @property used facts met, in order
 * @property late marks of lateness met, `rule` or `rule/cause`
 * @property mended values taken for facts instead of the known ones, as SQL by code; `late` for every lateness rule
 * @property exists conditions on dossiers met; the position is the number of their counts
 */
export type Scope = {
  subject: Measured;
  facts: readonly Fact[];
  latenessMarks: readonly string[];
  iteratedAs: string | null;
  mended: MendedFacts;
  used: Set<string>;
  late: Set<string>;
  exists: SqlText[];
};

/** An expression in SQL. `day` is the same time as a day; `fact` the fact it is when it is nothing else. */
export type Compiled = { sql: SqlText; day?: SqlText; fact?: Fact };
