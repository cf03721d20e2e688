import type { RuleMove } from "#contract/today.ts";
import type { TextKey } from "../../language/text.ts";

/** What a dossier became by a rule; a rule that only counts has a number and no good or bad. */
export function becameKey(
  { from, to }: Pick<RuleMove["became"][number], "from" | "to">,
  unit: RuleMove["unit"],
): TextKey {
  const kind = unit === "count" ? "became.count" : "became";
  if (from === "out") return `${kind}.new.${to === "out" ? "unknown" : to}`;
  return `${kind}.${to}`;
}
