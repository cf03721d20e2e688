import type { Predicate } from "#measure/predicate.ts";
import { psqlScript } from "#measure/psqlScript.ts";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import { localRuleSets } from "#rulebook/localRules.ts";
import { localMeasures, type MeasuredRule, measuresOf } from "./measures.ts";

/** A rule's statements as a script for psql; `name` is its file name. */
export type RuleScript = { name: string; text: string };

/** The scripts of every rule of every rulebook and local set; rules that say the same as one before are that one. */
export function allRuleScripts(): RuleScript[] {
  const sets = [
    ...listRulebooks().map(({ id }) => ({ id, rules: measuresOf(loadRulebook(id)) })),
    ...localRuleSets().map((id) => ({ id, rules: localMeasures(id) })),
  ];
  const seen = new Set<string>();
  return sets.flatMap(({ id, rules }) =>
    rules.flatMap((rule) => {
      const { predicate } = rule;
      if (predicate === null || seen.has(predicate.id)) return [];
      seen.add(predicate.id);
      return [{ name: `${id}-${rule.id}.sql`, text: ruleScript(rule, predicate) }];
    }),
  );
}

/** The script of one rule. */
export function ruleScript({ id, title }: MeasuredRule, predicate: Predicate): string {
  return psqlScript(predicate, `${id} ${title.vi}`);
}
