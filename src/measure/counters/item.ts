import { markName } from "../language/functions.ts";
import type { SqlText } from "../language/sqlText.ts";
import type { Predicate } from "../predicate.ts";

/**
 * What counters are kept of: a rule over dossiers by agency, or a condition on dossiers by procedure or agency.
 * @property rule the key its counters stand under
 */
export type CountedItem = {
  rule: string;
  inScope: SqlText;
  hit: SqlText;
  cell: "agency" | "procedure";
  late: readonly string[];
};

/** Positions of lateness marks by the names statements use. */
export type MarkPositions = Readonly<Record<string, number>>;

/** The items of some predicates, each once. A mark's position is part of the key: a changed lateness rule counts anew. */
export function countedItems(predicates: readonly Predicate[], marks: MarkPositions): CountedItem[] {
  const items = predicates.flatMap((predicate): CountedItem[] => [
    ...(predicate.of === "dossier" ? [itemOf(predicate, marks)] : []),
    ...predicate.exists.map(({ id, sql, cell }) => ({
      rule: id,
      inScope: `((${sql}) is not false)`,
      hit: sql,
      cell,
      late: [],
    })),
  ]);
  return [...new Map(items.map((it) => [it.rule, it])).values()];
}

/** The key of a rule's counters. */
export function ruleKey({ id, late }: Pick<Predicate, "id" | "late">, marks: MarkPositions): string {
  return late.length === 0 ? id : `${id}@${late.map((it) => marks[markName(it)]).join(",")}`;
}

function itemOf(predicate: Predicate, marks: MarkPositions): CountedItem {
  const { inScope, hit, late } = predicate;
  return { rule: ruleKey(predicate, marks), inScope, hit, cell: "agency", late };
}
