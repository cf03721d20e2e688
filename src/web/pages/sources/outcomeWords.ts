import type { BatchView } from "#contract/sources.ts";
import type { TextKey } from "../../language/text.ts";

type DossierCounts = BatchView["dossiers"];

const WORDS: readonly [keyof DossierCounts, TextKey][] = [
  ["new", "sources.new"],
  ["changed", "sources.changed"],
  ["merged", "sources.merged"],
  ["unchanged", "sources.unchanged"],
  ["older", "sources.older"],
  ["deleted", "sources.deleted"],
];

/** Counts of what became of dossiers, with the words for each. */
export function outcomeWords(counts: DossierCounts): { key: TextKey; count: number }[] {
  return WORDS.map(([name, key]) => ({ key, count: counts[name] }));
}
