import type { MendParts } from "#measure/causes/causesSql.ts";
import { type MendableRule, mendableRule } from "#measure/causes/mendableRule.ts";
import { compileMeasure } from "#measure/compileMeasure.ts";
import { type Mend, readMends } from "#rulebook/mends.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { UserError } from "#terms/problem.ts";
import { vocabulary } from "../measures.ts";

/** The rule an indicator is counted by, with what it comes to when things are mended. */
export type MendableIndicator = { indicator: string; rule: MendableRule };

const known = new Map<string, readonly MendableIndicator[]>();

/** The indicators of a rulebook that are counted and carry points. */
export function mendableIndicators({ hash, indicators }: Rulebook): readonly MendableIndicator[] {
  const before = known.get(hash);
  if (before !== undefined) return before;
  const rules = indicators.flatMap(({ id, measure, file, points }) =>
    measure === null || "given" in measure || points.rule === "I"
      ? []
      : [{ indicator: id, rule: mendableRule(measure, readMends(), vocabulary(), () => file) }],
  );
  known.set(hash, rules);
  return rules;
}

let parts: readonly MendParts[] | undefined;

/** The mends that tell apart why something was lacking. Throws UserError for a condition that is wrong. */
export function mendParts(): readonly MendParts[] {
  parts ??= readMends()
    .filter((it) => it.parts.length > 0)
    .map((it) => ({ mend: it.id, parts: compiledParts(it) }));
  return parts;
}

function compiledParts({ id, parts: clauses }: Mend) {
  const measure = { of: "dossier", population: [], exclusions: [], hit: clauses, examples: [] } as const;
  const { predicate, problems } = compileMeasure(
    measure,
    vocabulary(),
    (_, part) => `mends.yaml, ${id}.${part}`,
  );
  if (predicate === null) throw new UserError(problems);
  return predicate.clauses;
}
