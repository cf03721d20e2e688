import type { RuleWhy } from "#contract/dossiers.ts";
import type { Question } from "#measure/question.ts";
import { whyDossier } from "#measure/why/whyDossier.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Database } from "#store/database.ts";
import { ruleName, rulesFor } from "../../measuring/rulesFor.ts";
import { factView, type ValueWords } from "./factView.ts";

/** How every rule over dossiers answers one, clause by clause. None for a dossier that was not known then. */
export async function ruleWhys(
  database: Database,
  question: Question,
  rulebook: Rulebook,
  code: string,
  wordsOf: ValueWords,
): Promise<RuleWhy[]> {
  const rules = rulesFor(question.authority, rulebook).flatMap((named) => {
    const { predicate } = named.rule;
    return predicate?.of === "dossier" ? [{ named, predicate }] : [];
  });
  const predicates = rules.map((it) => it.predicate);
  const whys = await whyDossier(database, predicates, question, code);
  return (whys ?? []).flatMap((why, index) => {
    const named = rules[index]?.named;
    if (named === undefined) return [];
    return {
      rule: ruleName(named),
      set: named.set,
      title: named.rule.title,
      unit: named.rule.unit,
      answer: why.answer,
      inPeriod: why.inWindow,
      clauses: why.clauses.map(({ facts, ...clause }) => ({
        ...clause,
        facts: facts.map((it) => factView(it.code, it.value, wordsOf)),
      })),
    };
  });
}
