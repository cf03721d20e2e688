import type { ClausePlace, CountedMeasure } from "#rulebook/measure.ts";
import type { Mend } from "#rulebook/mends.ts";
import { compileMeasure, type Vocabulary } from "../compileMeasure.ts";
import type { MendedFacts } from "../language/scope.ts";
import { literal } from "../language/sqlText.ts";
import type { CompiledClause, Predicate } from "../predicate.ts";

/** A rule as it would answer with some mends made. */
type MendedPredicate = { mends: readonly string[]; predicate: Predicate };

/** A clause of a hit, and the mends that bear on it. */
type MendableClause = Pick<CompiledClause, "id" | "says" | "sql"> & { mends: readonly string[] };

/**
 * A rule with what it comes to when facts of dossiers are mended.
 * @property mends those that bear on it, in their order
 * @property mended every combination of them, the smallest first
 */
export type MendableRule = {
  predicate: Predicate;
  clauses: readonly MendableClause[];
  mends: readonly string[];
  mended: readonly MendedPredicate[];
};

/** A rule that many mends bear on would be answered in too many ways at once. */
const MOST = 4;

/**
 * Compiles a rule with every combination of the mends that bear on it. A mended fact is a constant to the same clauses, so
 * that nothing but the rule itself says what mending is worth.
 */
export function mendableRule(
  measure: CountedMeasure,
  mends: readonly Mend[],
  vocabulary: Vocabulary,
  placeOf: ClausePlace,
): MendableRule {
  const compiled = (made: readonly Mend[]): Predicate => {
    const { predicate, problems } = compileMeasure(measure, vocabulary, placeOf, factsOf(made));
    if (predicate === null) throw new Error(problems.map((it) => `${it.at}: ${it.says}`).join("\n"));
    return predicate;
  };
  const predicate = compiled([]);
  const bearing = mends.filter((it) => compiled([it]).id !== predicate.id);
  if (bearing.length > MOST)
    throw new Error(`${bearing.map((it) => it.id).join(", ")} all bear on rule ${predicate.id}`);
  const hits = (of: Predicate) => of.clauses.filter((it) => it.role === "hit");
  return {
    predicate,
    clauses: hits(predicate).map(({ id, says, sql }, at) => ({
      id,
      says,
      sql,
      mends: bearing.filter((it) => hits(compiled([it]))[at]?.sql !== sql).map((it) => it.id),
    })),
    mends: bearing.map((it) => it.id),
    mended: combinations(bearing).map((made) => ({
      mends: made.map((it) => it.id),
      predicate: compiled(made),
    })),
  };
}

function factsOf(mends: readonly Mend[]): MendedFacts {
  const pairs = mends.flatMap((it) => Object.entries(it.sets));
  return new Map(
    pairs.map(([code, value]) => [code, typeof value === "string" ? literal(value) : String(value)]),
  );
}

/** Every combination of one or more, the smallest first, in the order given. */
function combinations<T>(of: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const it of of) all.push(...all.map((some) => [...some, it]));
  return all.filter((it) => it.length > 0).sort((a, b) => a.length - b.length);
}
