import type { CountsPage } from "#contract/dossiers.ts";
import { countRules } from "#measure/countRules.ts";
import type { CountedAgency } from "#score/scoreCounts.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { type NamedRule, rulesFor } from "../../measuring/rulesFor.ts";
import { askingOf, type DossierQuery, refOf } from "./asking.ts";
import { type Counts, counted, countsByRule, ruleCount } from "./ruleCount.ts";

/** Every rule with what it counts in an agency, and in each agency under it. */
export async function countsPage(
  database: Database,
  authority: string,
  agency: string,
  query: DossierQuery,
  now: Instant,
): Promise<CountsPage> {
  const { question, tree, rulebook, known, head } = await askingOf(database, authority, agency, query, now);
  const rules = rulesFor(authority, rulebook);
  const predicates = rules.flatMap((it) => it.rule.predicate ?? []);
  const counts = countsByRule(await countRules(database, predicates, question));
  const { root, below } = tree;
  const inTree = new Set(tree.codes);
  const elsewhere = rules.map((it) => counted(it, counts, (cell) => !inTree.has(cell) && cell !== authority));
  return {
    ...head,
    rulebook: rulebook.id,
    known,
    rules: rules.map((it) => ruleCount(it, counts, () => true)),
    units: below.map((it) => ({ agency: refOf(it), counts: countsOf(it, rules, counts) })),
    elsewhere: root.cells === null && elsewhere.some(isSomething) ? elsewhere : null,
  };
}

/** Rules over procedures belong to the whole and to none of its units. */
function countsOf({ cells }: CountedAgency, rules: readonly NamedRule[], counts: Counts) {
  return rules.map((it) =>
    it.rule.predicate?.of === "procedure"
      ? { yes: null, no: null, unknown: null, ratio: null }
      : counted(it, counts, (cell) => cells?.has(cell) ?? true),
  );
}

function isSomething({ yes, no, unknown }: ReturnType<typeof counted>): boolean {
  return (yes ?? 0) + (no ?? 0) + (unknown ?? 0) > 0;
}
