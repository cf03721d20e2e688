import { latenessMarkNames } from "#dossier/derive/markNames.ts";
import { compileMeasure, type Vocabulary } from "#measure/compileMeasure.ts";
import type { Predicate } from "#measure/predicate.ts";
import { readFacts } from "#rulebook/facts.ts";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import { type LocalRuleRead, localRuleSets, readLocalRules } from "#rulebook/localRules.ts";
import type { ClausePlace, Measure } from "#rulebook/measure.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { UserError } from "#terms/problem.ts";

/**
 * A rule that dossiers can be counted by, or not.
 * @property id number of an indicator (2.1), or id of a local rule
 * @property predicate null where local data cannot tell; `given` says why
 */
export type MeasuredRule = {
  id: string;
  title: Bilingual;
  unit: "percent" | "count";
  target: { at: string; says: Bilingual } | null;
  predicate: Predicate | null;
  given: Bilingual | null;
};

let known: Vocabulary | undefined;

/** The facts and marks of lateness rules may ask for. */
export function vocabulary(): Vocabulary {
  known ??= { facts: readFacts(), latenessMarks: latenessMarkNames() };
  return known;
}

const compiled = new Map<string, readonly MeasuredRule[]>();

/** The indicators of a rulebook as they are counted; empty where its components are not known. */
export function measuresOf({ hash, indicators }: Rulebook): readonly MeasuredRule[] {
  const before = compiled.get(hash);
  if (before !== undefined) return before;
  const rules = indicators.flatMap(({ id, title, measure, file }) =>
    measure === null
      ? []
      : [{ id, title, unit: "percent" as const, target: null, ...counted(measure, file) }],
  );
  compiled.set(hash, rules);
  return rules;
}

/** The rules of a local set as they are counted. */
export function localMeasures(set: string): readonly MeasuredRule[] {
  const key = `local/${set}`;
  const before = compiled.get(key);
  if (before !== undefined) return before;
  const rules = readLocalRules(set).map(({ id, title, unit, target, measure, file }) => ({
    id,
    title,
    unit,
    target,
    ...counted(measure, file),
  }));
  compiled.set(key, rules);
  return rules;
}

/** One rule file that nobody has adopted yet. Throws UserError with everything that is wrong with it. */
export function measureOfFile({ rule, problems, placeOf }: LocalRuleRead): MeasuredRule {
  if (rule === null) throw new UserError(problems);
  const { id, title, unit, target, measure } = rule;
  return { id, title, unit, target, ...counted(measure, rule.file, placeOf) };
}

/** Every predicate of every rulebook and local set: what counters are kept of. */
export function allPredicates(): Predicate[] {
  const rules = [
    ...listRulebooks().flatMap(({ id }) => measuresOf(loadRulebook(id))),
    ...localRuleSets().flatMap(localMeasures),
  ];
  const predicates = rules.flatMap(({ predicate }) => predicate ?? []);
  return [...new Map(predicates.map((it) => [it.id, it])).values()];
}

function counted(
  measure: Measure,
  file: string,
  placeOf: ClausePlace = () => file,
): Pick<MeasuredRule, "predicate" | "given"> {
  if ("given" in measure) return { predicate: null, given: measure.given };
  const { predicate, problems } = compileMeasure(measure, vocabulary(), placeOf);
  if (predicate === null) throw new UserError(problems);
  return { predicate, given: null };
}
