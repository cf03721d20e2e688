import { createHash } from "node:crypto";
import type { Environment } from "@marcbachmann/cel-js";
import type { Fact } from "#rulebook/facts.ts";
import type { Clause, ClausePlace, CountedMeasure, Measured } from "#rulebook/measure.ts";
import type { Problem } from "#terms/problem.ts";
import { CompileError } from "./language/compileError.ts";
import { environmentOf } from "./language/environment.ts";
import { parseClause } from "./language/parseClause.ts";
import type { MendedFacts, Scope } from "./language/scope.ts";
import { sqlOf } from "./language/sqlOf.ts";
import type { SqlText } from "./language/sqlText.ts";
import type { CompiledClause, ExistsCondition, Predicate } from "./predicate.ts";

/**
 * What rules are compiled against.
 * @property facts all facts of rules/facts.yaml
 * @property latenessMarks names that `late` may be asked for: `rule`, or `rule/cause`
 */
export type Vocabulary = { facts: readonly Fact[]; latenessMarks: readonly string[] };

type Role = CompiledClause["role"];

const ROLES = [
  ["population", "population"],
  ["exclusion", "exclusions"],
  ["hit", "hit"],
] as const satisfies readonly (readonly [Role, keyof CountedMeasure])[];

/**
 * Compiles a measure to its one predicate, or says what is wrong with each clause.
 * @param placeOf where a clause stands, as file:line
 * @param mended what to take for some facts of dossiers instead of what is known
 */
export function compileMeasure(
  measure: CountedMeasure,
  vocabulary: Vocabulary,
  placeOf: ClausePlace,
  mended: MendedFacts = new Map(),
): { predicate: Predicate | null; problems: Problem[] } {
  const environment = environmentOf(measure.of, vocabulary.facts);
  const scope = {
    ...vocabulary,
    subject: measure.of,
    mended,
    late: new Set<string>(),
    exists: [] as SqlText[],
  };
  const problems: Problem[] = [];
  const clauses = ROLES.flatMap(([role, part]) =>
    measure[part].flatMap((clause) => {
      const compiled = compileClause(clause, role, environment, scope);
      if (!(compiled instanceof CompileError)) return [compiled];
      problems.push(problemOf(compiled, clause, placeOf(part, clause.id)));
      return [];
    }),
  );
  if (problems.length > 0) return { predicate: null, problems };
  return { predicate: predicateOf(measure.of, clauses, scope), problems };
}

function compileClause(
  clause: Clause,
  role: Role,
  environment: Environment,
  scope: Omit<Scope, "used" | "iteratedAs">,
): CompiledClause | CompileError {
  try {
    const used = new Set<string>();
    const node = parseClause(clause.holds, environment, scope);
    const { sql } = sqlOf(node, { ...scope, used, iteratedAs: null });
    return { ...clause, role, sql, facts: [...used] };
  } catch (error) {
    if (error instanceof CompileError) return error;
    throw error;
  }
}

function predicateOf(
  of: Measured,
  clauses: readonly CompiledClause[],
  { late, exists }: { late: ReadonlySet<string>; exists: readonly SqlText[] },
): Predicate {
  const all = (role: Role) => clauses.filter((it) => it.role === role).map((it) => it.sql);
  const excluded = all("exclusion");
  const within = [...all("population"), ...(excluded.length > 0 ? [`(not (${excluded.join(" or ")}))`] : [])];
  const inScope = conjunction(within);
  const hit = conjunction(all("hit"));
  const conditions = exists.map((sql): ExistsCondition => {
    const cell = of === "agency" ? "agency" : "procedure";
    return { id: idOf(["exists", cell, sql]), sql, cell };
  });
  return {
    id: idOf([of, inScope, hit, ...exists]),
    of,
    clauses,
    inScope,
    hit,
    exists: conditions,
    late: [...late].sort(),
  };
}

function conjunction(conditions: readonly SqlText[]): SqlText {
  return conditions.length === 0 ? "true" : `(${conditions.join(" and ")})`;
}

/** Sixteen hex digits are enough to keep some hundreds of rules apart. */
function idOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

function problemOf(error: CompileError, clause: Clause, at: string): Problem {
  const where = `điều kiện ${clause.id}, ký tự ${error.position + 1} của "${clause.holds}"`;
  return { code: error.code, at, says: `${error.says} (${where})`, remedy: error.remedy };
}
