import type { RuleCount } from "#contract/dossiers.ts";
import type { Count } from "#measure/countFromFacts.ts";
import { percentOf } from "../../measuring/countRule.ts";
import { type NamedRule, ruleName } from "../../measuring/rulesFor.ts";

type Counted = Pick<RuleCount, "yes" | "no" | "unknown" | "ratio">;

/** What rules counted, by rule and cell. */
export type Counts = ReadonlyMap<string, readonly Count[]>;

export function countsByRule(counts: readonly Count[]): Counts {
  return Map.groupBy(counts, (it) => it.predicate);
}

/** A rule with what it counts in the cells that are asked for. */
export function ruleCount(named: NamedRule, counts: Counts, holds: (cell: string) => boolean): RuleCount {
  const { rule, set } = named;
  return {
    rule: ruleName(named),
    set,
    title: rule.title,
    of: rule.predicate?.of ?? null,
    unit: rule.unit,
    ...counted(named, counts, holds),
    target: rule.target,
    given: rule.given,
  };
}

/** Sums of the cells; null where local data cannot tell. */
export function counted({ rule }: NamedRule, counts: Counts, holds: (cell: string) => boolean): Counted {
  if (rule.predicate === null) return { yes: null, no: null, unknown: null, ratio: null };
  const own = (counts.get(rule.predicate.id) ?? []).filter((it) => holds(it.cell));
  const sum = (answer: "yes" | "no" | "unknown") => own.reduce((total, it) => total + it[answer], 0);
  const [yes, no] = [sum("yes"), sum("no")];
  return { yes, no, unknown: sum("unknown"), ratio: percentOf(yes, no) };
}
