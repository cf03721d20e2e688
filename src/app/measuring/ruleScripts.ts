import type { Predicate } from "#measure/predicate.ts";
import { psqlScript } from "#measure/psqlScript.ts";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import { localRuleSets } from "#rulebook/localRules.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { refuse } from "#terms/problem.ts";
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

/** The script of one indicator. Throws UserError where local data cannot tell it. */
export function scriptOf(rulebook: Rulebook, id: string): string {
  const rule = measuresOf(rulebook).find((it) => it.id === id);
  if (rule?.predicate) return ruleScript(rule, rule.predicate);
  return refuse(
    "not-counted",
    `chỉ số ${id}`,
    `Không đếm được từ dữ liệu tại chỗ: ${rule?.given?.vi ?? "bộ chỉ số này chỉ có điểm nhóm."}`,
    "Chỉ số này lấy số của Cổng Dịch vụ công quốc gia.",
  );
}

function ruleScript({ id, title }: MeasuredRule, predicate: Predicate): string {
  return psqlScript(predicate, `${id} ${title.vi}`);
}
